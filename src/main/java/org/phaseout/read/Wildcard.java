package org.phaseout.read;

import java.util.Locale;

/** A pattern with * for any text and ? for any character; case and the width of spaces do not count. */
final class Wildcard {

    private final String pattern;

    private Wildcard(String pattern) {
        this.pattern = plain(pattern);
    }

    static Wildcard of(String pattern) {
        return new Wildcard(pattern);
    }

    boolean matches(String text) {
        return fits(plain(text));
    }

    /** Whether the text begins as the pattern does, as far as its first letter tells without more ado. */
    boolean mayFit(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        char wanted = pattern.isEmpty() ? '*' : pattern.charAt(0);
        return first <= ' '
                || first >= 0x7F
                || wanted == '*'
                || wanted == '?'
                || Character.toLowerCase(first) == wanted;
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank || !space) {
                plain.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Goes back to the last star only, so the time is bounded by pattern times text.
     *
     * @param text plain
     */
    boolean fits(String text) {
        int p = 0;
        int star = -1;
        int retry = 0;
        for (int t = 0; t < text.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
