package org.phaseout.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.phaseout.reference.LetterChanges;

/** Finds the known word that a mistyped one most likely meant. */
public final class NearestWord {

    private NearestWord() {}

    /** The known word with the fewest edits, if less than half of the word would have to change. */
    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> LetterChanges.between(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> LetterChanges.between(typed, word) * 2 <= Math.max(typed.length(), word.length()));
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
}
