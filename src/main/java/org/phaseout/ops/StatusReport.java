package org.phaseout.ops;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All submissions and runs. */
public record StatusReport(List<FileReport> submissions, List<RunLine> runs) {

    /** @param mend command that mends the run; null if there is nothing to mend */
    public record RunLine(
            long run,
            String status,
            String started,
            @Nullable String finished,
            @Nullable String runId,
            @Nullable String message,
            @Nullable String mend) {}
}
