package org.phaseout.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts that say one thing in two languages, such as "Substance / Вещество", "Pays – Country" or "Год (Year)". */
final class TwoLanguages {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[/|\\n;–—]\\s*|\\s+-\\s+|\\s*[(（]\\s*|\\s*[)）]\\s*");
    private static final int MOST_PIECES = 6;

    private TwoLanguages() {}

    /**
     * What all pieces of the text mean alike.
     *
     * @param aside whether a piece says nothing of the meaning, such as a unit in brackets
     * @param meaning what one piece may mean
     * @return nothing if the text is of one piece, if a piece is not known, or if they have no meaning in common
     */
    static List<String> common(String text, Predicate<String> aside, Function<String, List<String>> meaning) {
        List<String> pieces = pieces(text).stream().filter(aside.negate()).toList();
        Set<String> common = new LinkedHashSet<>();
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
            List<String> one = meaning.apply(pieces.get(i));
            if (i == 0) {
                common.addAll(one);
            } else {
                common.retainAll(one);
            }
            if (common.isEmpty()) {
                return List.of();
            }
        }
        return List.copyOf(common);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(text, -1)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces.size() > MOST_PIECES ? List.of() : pieces;
    }
}
