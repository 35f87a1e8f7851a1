package org.phaseout.reply;

import java.util.Set;

/** Tells whether writing in a colour wants a dark ground. */
final class Light {

    /** White, yellow, turquoise, bright green and the pale ones of the usual palette. */
    private static final Set<Integer> PALETTE =
            Set.of(1, 3, 5, 7, 9, 11, 13, 15, 22, 26, 27, 31, 34, 35, 40, 41, 42, 43, 44, 45, 47);

    private Light() {}

    static boolean is(Tag colour) {
        String rgb = colour.get("rgb");
        double tint = number(colour.get("tint"));
        if (rgb != null && rgb.length() >= 6) {
            return tint > 0.6 || (tint > -0.4 && isLight(rgb.substring(rgb.length() - 6)));
        }
        int theme = colour.number("theme", -1);
        if (theme >= 0) {
            boolean ground = theme == 0 || theme == 2; // the two that themes write on
            return ground ? tint > -0.4 : tint > 0.6;
        }
        return PALETTE.contains(colour.number("indexed", 8));
    }

    private static boolean isLight(String rgb) {
        try {
            return luminance(Integer.parseInt(rgb, 16)) > 0.4;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Relative luminance as the guidelines on accessible content define it. */
    static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 0xFF) + 0.7152 * linear((rgb >> 8) & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
