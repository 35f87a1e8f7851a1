package org.phaseout.audit;

/**
 * Where the log stood at some time, kept apart from it: only against it can be seen that whole lines are gone from the
 * end.
 *
 * @param seq number of the last line then; 0 if there was none
 * @param hash its hash
 */
public record Anchor(long seq, String hash) {

    /** An empty log. */
    public static final Anchor NONE = new Anchor(0, Event.NOTHING_BEFORE);

    /** @throws IllegalArgumentException if the text is not a number, a colon and 64 hex digits */
    public static Anchor of(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not the number of a line, a colon and its hash of 64 digits.");
        }
        int colon = text.indexOf(':');
        return new Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
