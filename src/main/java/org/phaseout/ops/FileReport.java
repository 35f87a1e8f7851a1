package org.phaseout.ops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Submissions.Failure;

/**
 * What became of one file, or what would.
 *
 * @param arrival order in which files were taken
 * @param attempt how many times it was taken up for reading
 * @param state RECEIVED, ACCEPTED, ACCEPTED_WITH_ISSUES, RETURNED, REJECTED, SUPERSEDED, WITHDRAWN or DUPLICATE
 * @param inventory codes of the inventories that the file feeds, joined by comma; null if none
 * @param sections number of sections found
 * @param sectionStates number of sections by what became of them
 * @param covers countries and years, such as JOR 2022
 * @param issues number of issues
 * @param issuesBySeverity number of issues by severity
 * @param cellsExplained number of cells that are part of no figure, by reason
 * @param stale whether it was read with other definitions than those at hand; phaseout rebuild reads it anew
 * @param failure step that failed and what the machine said; null if none did
 * @param reason why the file was returned or rejected; null if it was not
 * @param mend what a person can do about it; null if there is nothing to do
 */
public record FileReport(
        String file,
        String sha256,
        long arrival,
        int attempt,
        String state,
        @Nullable String inventory,
        long sections,
        Map<String, Long> sectionStates,
        List<String> covers,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsIgnored,
        long cellsRead,
        long cellsUsed,
        Map<String, Long> cellsExplained,
        long issues,
        Map<String, Long> issuesBySeverity,
        boolean stale,
        @Nullable Failure failure,
        @Nullable String reason,
        @Nullable String mend) {

    /** Whether people must act on the file. */
    public boolean needsPeople() {
        return state.equals("RETURNED") || state.equals("REJECTED");
    }
}
