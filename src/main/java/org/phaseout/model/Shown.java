package org.phaseout.model;

import java.util.Locale;

/** Text from outside, such as a file name, made fit to be shown: nothing in it can hide, reorder or break a line. */
public final class Shown {

    private Shown() {}

    /** The text with control, format (bidi among them), line-breaking and broken characters written as {@code \}uXXXX. */
    public static String of(String text) {
        return isPlain(text) ? text : spelled(text);
    }

    /** Whether it is made of the letters, digits and signs of ASCII alone. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String spelled(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean hides(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
