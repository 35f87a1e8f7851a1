package org.phaseout.read;

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

    /** @param bytes those that come next, each as a character */
    void take(String bytes) {
        if (found) {
            return;
        }
        int most = word.length() - 1;
        String over = last + bytes.substring(0, Math.min(most, bytes.length()));
        found = over.contains(word) || bytes.contains(word);
        String end = bytes.length() < most ? over : bytes;
        last = end.substring(Math.max(0, end.length() - most));
    }
}
