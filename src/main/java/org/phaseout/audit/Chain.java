package org.phaseout.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the log found.
 *
 * @param lines number of lines in the file
 * @param head the last line up to which the chain holds
 * @param fault where it breaks first; null if it is whole
 */
public record Chain(long lines, Anchor head, @Nullable Fault fault) {

    public boolean isWhole() {
        return fault == null;
    }

    /** What is wrong with a line. */
    public enum Kind {
        /** Not the line that was written. */
        CHANGED,
        /** Lines are gone before it. */
        MISSING,
        /** It stands elsewhere than it was written, or twice. */
        ORDER,
        /** No event at all. */
        NOT_JSON,
        /** No line end: cut off while it was written. */
        FRAGMENT,
        /** Lines are gone from the end. */
        CUT_OFF,
        /** The whole log was written anew. */
        REWRITTEN,
        /** There is no log any more. */
        GONE,
        /** What is kept beside the log to hold it against is not as it was written. */
        ANCHOR
    }

    /**
     * @param line number of the line as an editor counts it
     * @param message what was found
     * @param mend what to do about it
     */
    public record Fault(long line, Kind kind, String message, String mend) {}
}
