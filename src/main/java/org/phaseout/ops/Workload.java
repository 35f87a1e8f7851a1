package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.phaseout.intake.Claimed;
import org.phaseout.store.Submissions.Submission;

/** Counts what is read of the files that a run has to read, and tells whoever looks. May be told by several threads. */
final class Workload {

    private final Progress progress;
    private final Map<String, Long> begun = new HashMap<>();
    private int of;
    private long bytesOf;
    private int done;
    private long bytes;
    private long rows;

    private Workload(Progress progress) {
        this.progress = progress;
    }

    /** Files that are opened anew on the way come on top. */
    static Workload of(Iterable<Claimed> claimed, Progress progress) throws IOException {
        Workload load = new Workload(progress);
        for (Claimed file : claimed) {
            load.of++;
            load.bytesOf += Files.exists(file.file()) ? Files.size(file.file()) : 0;
        }
        if (load.of > 0) {
            load.tell("reading"); // time runs from here
        }
        return load;
    }

    /** @param read rows read of this file so far */
    synchronized void rows(String file, long read) {
        begun.put(file, read);
        tell(file);
    }

    synchronized void done(Submission submission) {
        begun.remove(submission.fileName());
        rows += submission.rows().read();
        bytes += submission.bytes();
        done++;
        of = Math.max(of, done);
        bytesOf = Math.max(bytesOf, bytes);
        tell(submission.fileName());
    }

    private void tell(String file) {
        long open = begun.values().stream().mapToLong(Long::longValue).sum();
        progress.reading(new Reading(file, done, of, rows + open, share(open)));
    }

    /** What is begun counts by its rows, taken to be as long as those of the files before. */
    private double share(long open) {
        return rows == 0 || bytesOf == 0 ? 0 : Math.min(1, bytes * (1 + (double) open / rows) / bytesOf);
    }
}
