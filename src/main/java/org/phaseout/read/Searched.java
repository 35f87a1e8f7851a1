package org.phaseout.read;

import java.nio.charset.StandardCharsets;

/** Looks for a word among bytes as they come, in pieces of any size. */
final class Searched {

    private final String word;
    private String last = "";
    private boolean found;

    /** @param word of ASCII */
    Searched(String word) {
        this.word = word;
    }

    boolean isFound() {
        return found;
    }

    void take(byte[] bytes, int length) {
        if (!found) {
            String text = last + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            found = text.contains(word);
            last = text.substring(Math.max(0, text.length() - word.length() + 1));
        }
    }
}
