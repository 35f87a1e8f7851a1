package org.phaseout.store;

/** What became of a file. */
public enum SubmissionState {
    RECEIVED,
    ACCEPTED,
    ACCEPTED_WITH_ISSUES,
    /** Its errors go back to the sender; nothing of it counts. */
    RETURNED,
    /** Unreadable or unknown. */
    REJECTED,
    SUPERSEDED,
    /** Taken out again by a decision: it counts for nothing, as if it had never come. */
    WITHDRAWN;

    /** Whether people must act on it. */
    public boolean needsPeople() {
        return this == RETURNED || this == REJECTED;
    }
}
