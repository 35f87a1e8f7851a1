package org.phaseout.read;

import java.nio.charset.StandardCharsets;

/** Looks for a word among bytes as they come. Its first letter must not come again in it. */
final class Searched {

    private final byte[] word;
    private int matched;

    Searched(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    boolean isFound() {
        return matched == word.length;
    }

    void take(byte b) {
        if (matched < word.length) {
            matched = b == word[matched] ? matched + 1 : b == word[0] ? 1 : 0;
        }
    }
}
