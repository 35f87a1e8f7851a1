package org.phaseout.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that texts may start with, kept by their first letter; case does not count. */
final class StartingWords {

    private final Map<Character, List<String>> byLetter = new HashMap<>();
    private boolean anything;

    StartingWords(Collection<String> words) {
        for (String word : words) {
            if (word.isEmpty()) {
                anything = true;
            } else {
                List<String> alike = byLetter.computeIfAbsent(letter(word), letter -> new ArrayList<>());
                if (!alike.contains(word)) {
                    alike.add(word);
                }
            }
        }
    }

    /** The letter as {@link String#regionMatches} compares it. */
    private static char letter(String word) {
        return Character.toLowerCase(Character.toUpperCase(word.charAt(0)));
    }

    /** Whether one of the words stands at the start of the text. */
    boolean start(String text) {
        if (anything || text.isEmpty()) {
            return anything;
        }
        List<String> alike = byLetter.get(letter(text));
        if (alike != null) {
            for (String word : alike) {
                if (text.regionMatches(true, 0, word, 0, word.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
