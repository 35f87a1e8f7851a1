package org.phaseout.normalise;

/** Folds the signs that scripts and word processors use in figures to one each; leaves all else as it is. */
final class FigureText {

    /** Arabic decimal separator: never a thousands mark. */
    static final char DECIMAL = '\u066B';

    /** Arabic thousands separator: never a decimal mark. */
    static final char GROUP = '\u066C';

    private static final String SPACES = "\t\n\r\u00A0\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";
    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u00B4`\uFF07";
    private static final String UNSEEN =
            "\u200B\u200E\u200F\u061C\u2060\uFEFF\u202A\u202B\u202C\u2066\u2067\u2068\u2069";
    private static final String MARKS = "*\u2020\u2021\u00B9\u00B2\u00B3\u2070\u207F\u02B0\u00AA\u00BA";

    private FigureText() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '`' && c != '\t' && c != '\n' && c != '\r') {
                folded.append(c);
            } else if (UNSEEN.indexOf(c) < 0) {
                folded.append(fold(c));
            }
        }
        return folded.toString().strip();
    }

    private static char fold(char c) {
        int digit = isSuperscript(c) ? -1 : Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (SPACES.indexOf(c) >= 0) {
            return ' ';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        return sign(c);
    }

    private static char sign(char c) {
        return switch (c) {
            case '\uFF0C', '\u060C' -> ',';
            case '\uFF0E' -> '.';
            case '\uFF05', '\u066A' -> '%';
            case '\uFF0B' -> '+';
            case '\uFF0F' -> '/';
            case '\uFF08' -> '(';
            case '\uFF09' -> ')';
            case '\uFF1C' -> '<';
            case '\uFF1E' -> '>';
            case '\uFF0A' -> '*';
            default -> c;
        };
    }

    private static boolean isSuperscript(char c) {
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2070' && c <= '\u209C');
    }

    /** Whether the character is a footnote mark that may be glued to a figure: a star, a dagger or a superscript. */
    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || (c >= '\u2071' && c <= '\u207F') || isSuperscriptLetter(c);
    }

    private static boolean isSuperscriptLetter(char c) {
        return (c >= '\u1D43' && c <= '\u1D6A') || (c >= '\u1D9C' && c <= '\u1DBF');
    }
}
