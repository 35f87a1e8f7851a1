package org.phaseout.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Content.Seal;

/**
 * What this process wrote of a submission since its first row, sealed and added up while it was written, so that settling
 * need not read it again. It is known only from the first row on: what another process began, or what was taken out
 * again, is read from the tables as ever, with the same result.
 */
public final class Written implements AutoCloseable {

    /** Chunks that wait to be sealed; each holds its rows. */
    private static final int MOST_WAITING = 2;

    private final Map<Long, SubmissionTally> submissions = new ConcurrentHashMap<>();

    /** Seals beside the thread that stores; that one does it itself where too much waits. */
    private final ExecutorService sealing = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Written::thread,
            new ThreadPoolExecutor.CallerRunsPolicy());

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sealing");
        thread.setDaemon(true);
        return thread;
    }

    /** From here on everything is known: the submission has no rows yet. */
    public void begin(long submissionId) {
        submissions.put(submissionId, new SubmissionTally());
    }

    /** What is in the tables is no longer what was written, or nobody will ask any more. */
    public void forget(long submissionId) {
        submissions.remove(submissionId);
    }

    /** @param rows values in the order of the columns, as they were put into the table; not changed any more */
    void add(long submissionId, String table, List<String> columns, List<@Nullable Object[]> rows) {
        SubmissionTally tally = submissions.get(submissionId);
        if (tally != null && !rows.isEmpty()) {
            tally.add(sealing, tally.table(table, columns), rows);
        }
    }

    /** Adds records, and their figures to the summary. */
    void add(long submissionId, RecordTable table, List<@Nullable Object[]> rows) {
        SubmissionTally tally = submissions.get(submissionId);
        if (tally != null && !rows.isEmpty()) {
            tally.add(sealing, tally.records(table), rows);
        }
    }

    /** The seal of what was written into the table; null if it has to be read. */
    @Nullable
    Seal seal(long submissionId, String table) {
        SubmissionTally tally = submissions.get(submissionId);
        TableTally found = tally == null ? null : tally.finished(table);
        return found == null ? null : found.seal();
    }

    /** The rows of the summary; null if they have to be worked out from the records. */
    @Nullable
    List<@Nullable Object[]> summary(long submissionId, RecordTable table) {
        SubmissionTally tally = submissions.get(submissionId);
        TableTally found = tally == null ? null : tally.finished(table.name());
        return found == null ? null : found.summary();
    }

    @Override
    public void close() {
        sealing.shutdownNow();
    }
}
