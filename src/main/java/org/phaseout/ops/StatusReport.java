package org.phaseout.ops;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Runs.RunFile;

/** All submissions and runs. */
public record StatusReport(List<FileReport> submissions, List<RunLine> runs) {

    /** Number of files that were read with other definitions than those at hand. */
    public long stale() {
        return submissions.stream().filter(FileReport::stale).count();
    }

    /**
     * One run.
     *
     * @param mend command that mends the run; null if there is nothing to mend, or a later run did it
     * @param files what it did with each file
     */
    public record RunLine(
            long run,
            String kind,
            String status,
            String started,
            @Nullable String finished,
            @Nullable String runId,
            @Nullable String message,
            @Nullable String mend,
            List<RunFile> files) {}
}
