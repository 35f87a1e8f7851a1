package org.phaseout.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a mistyped one most likely meant. */
public final class NearestWord {

    private NearestWord() {}

    /** The known word with the fewest edits, if less than half of the word would have to change. */
    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> edits(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> edits(typed, word) * 2 <= Math.max(typed.length(), word.length()));
    }

    /** " Did you mean …?" or a list of what is known, to be put behind a message. */
    public static String hint(String typed, Collection<String> known) {
        return of(typed, known)
                .map(word -> " Did you mean '" + word + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : " Known are: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
