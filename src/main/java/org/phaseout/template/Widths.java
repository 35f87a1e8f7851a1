package org.phaseout.template;

import java.util.regex.Pattern;

/** Widths of columns in characters, and how many lines a text takes at a width. */
final class Widths {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int FIGURE = 15;

    private Widths() {}

    static int of(Column column) {
        int own = switch (column.field().type()) {
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT, INTEGER -> FIGURE;
            case YEAR, DATE, BOOLEAN -> 13;
            case SUBSTANCE, COUNTRY -> 24;
            case CODE -> 22;
            case TEXT -> 24;
        };
        return column.spread() == null ? own : Math.min(own, FIGURE);
    }

    /** Words are not broken, and letters of Chinese are twice as wide. */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : BLANKS.splitAsStream(text).toList()) {
            int length = width(word);
            if (used > 0 && used + 1 + length > width - 1) {
                lines++;
                used = length;
            } else {
                used += length + (used > 0 ? 1 : 0);
            }
            while (used > width - 1) {
                lines++;
                used -= width - 1;
            }
        }
        return lines;
    }

    static int width(String text) {
        return (int) Math.ceil(text.codePoints()
                        .map(c -> Character.isIdeographic(c) || c > 0xFF00 ? 21 : Character.isUpperCase(c) ? 12 : 10)
                        .sum()
                / 10.0);
    }
}
