package org.phaseout.store;

/**
 * Texts as every database takes them. Some refuse a character of number 0, and have no letters for half a pair of
 * surrogates; others keep both. So that what is published does not depend on where it was kept, none gets them: what
 * stands in their place is the sign for a character that could not be read.
 */
final class StorableText {

    private static final char UNREADABLE = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            boolean pair = i + 1 < mended.length() && Character.isSurrogatePair(c, mended.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                mended.setCharAt(i, UNREADABLE);
            }
        }
        return mended.toString();
    }

    /** No longer than a column takes; never half a pair of surrogates. */
    static String cut(String text, int length) {
        String whole = of(text);
        if (whole.length() <= length) {
            return whole;
        }
        int end = length - 1;
        return whole.substring(0, end - (Character.isHighSurrogate(whole.charAt(end - 1)) ? 1 : 0)) + "…";
    }
}
