package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks known spellings by likeness to a text: letters to change and words in common. */
record NearestSpellings<T extends Comparable<? super T>>(List<Entry<T>> entries) {

    /** @param key folded spelling, as compared */
    record Entry<T>(String spelling, String key, T meaning, boolean certain) {}

    private record Ranked<T extends Comparable<? super T>>(Entry<T> entry, int percent) {}

    /** Likeness in percent below which a spelling is not worth a look. */
    private static final int LEAST = 60;

    private static final int FOOTNOTED = 95;

    List<Suggestion<T>> to(String text, int most) {
        String key = WordFolding.key(text);
        Set<String> words = words(text);
        List<Ranked<T>> ranked = new ArrayList<>();
        for (Entry<T> entry : entries) {
            int percent = likeness(key, words, entry);
            if (percent >= LEAST) {
                ranked.add(new Ranked<>(entry, percent));
            }
        }
        ranked.sort(Comparator.comparingInt((Ranked<T> r) -> -r.percent)
                .thenComparing(r -> !key.startsWith(r.entry.key))
                .thenComparing(r -> !r.entry.certain)
                .thenComparing(r -> r.entry.meaning)
                .thenComparing(r -> r.entry.spelling));
        List<Suggestion<T>> nearest = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (Ranked<T> r : ranked) {
            if (nearest.size() < most && seen.add(r.entry.meaning)) {
                nearest.add(new Suggestion<>(r.entry.spelling, r.entry.meaning));
            }
        }
        return nearest;
    }

    private int likeness(String key, Set<String> words, Entry<T> entry) {
        if (key.isEmpty() || entry.key.isEmpty()) {
            return 0;
        }
        if (key.equals(entry.key)) {
            return 101;
        }
        if (isFootnoted(key, entry.key)) {
            return FOOTNOTED;
        }
        int longest = Math.max(key.length(), entry.key.length());
        int shortest = Math.min(key.length(), entry.key.length());
        int byLetters = 100 * (longest - shortest) > (100 - LEAST) * longest
                ? 0
                : 100 - 100 * LetterChanges.between(key, entry.key) / longest;
        return Math.max(byLetters, words.size() < 2 ? 0 : byWords(words, words(entry.spelling)));
    }

    /** Whether the text is the spelling with one or two characters after it, as a mark of a footnote would be. */
    private static boolean isFootnoted(String key, String spelling) {
        return spelling.length() > 2 && key.length() - spelling.length() <= 2 && key.startsWith(spelling);
    }

    private static int byWords(Set<String> words, Set<String> others) {
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        int all = words.size() + others.size() - common.size();
        return 100 * common.size() / all - 1;
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : new HashSet<>(Arrays.asList(WordFolding.fold(text).split(" ", -1)));
    }
}
