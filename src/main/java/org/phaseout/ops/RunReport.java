package org.phaseout.ops;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.MovedFigures;

/**
 * What a run did.
 *
 * @param run running number
 * @param kind nightly, rerun, withdraw, abandon, rebuild or validate
 * @param started when it began, UTC
 * @param finished when it ended, UTC
 * @param runId name of the edition that was published; null if nothing was
 * @param status COMPLETED, FAILED or STOPPED
 * @param files files that this run took, in the order it took them
 * @param waiting files left in the inbox, with the reason
 * @param tables names of the tables published
 * @param output folder of the edition; null if nothing was published
 * @param moved which published figures moved, from what to what; null if none could: nothing new, or nothing before
 * @param replies number of files whose senders were written to, in the folder {@code returned}
 * @param faults what went wrong on our side, for operators
 * @param notes what people should know beside: answers taken, names that wait for one
 */
public record RunReport(
        long run,
        String kind,
        String started,
        String finished,
        @Nullable String runId,
        String status,
        List<FileReport> files,
        List<String> waiting,
        List<String> tables,
        @Nullable Path output,
        @Nullable MovedFigures moved,
        int replies,
        List<String> faults,
        List<String> notes) {

    /** Exit code: 0 done, 1 people must act on a file, 3 the run failed or was stopped. */
    public int exitCode() {
        if (!faults.isEmpty()) {
            return 3;
        }
        return files.stream().anyMatch(FileReport::needsPeople) ? 1 : 0;
    }
}
