package org.phaseout.ops;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.BatchRuns.StepFailed;
import org.phaseout.batch.Turn;
import org.phaseout.store.Submissions.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports files in the order of arrival, and reads as many ahead as the store has writers. What comes out is the same as
 * if each were read in its turn: reading looks at nothing but the file and the definitions.
 */
final class ReadAhead implements AutoCloseable {

    /** Larger files are read alone, for several at once might want more memory than there is. */
    private static final long SMALL = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final BatchRuns batch;
    private final int writers;
    private final Workload load;
    private final ExecutorService threads;
    private final Map<Long, Begun> begun = new LinkedHashMap<>();

    ReadAhead(BatchRuns batch, int writers, Workload load) {
        this.batch = batch;
        this.writers = writers;
        this.load = load;
        this.threads = Executors.newFixedThreadPool(Math.max(1, writers), work -> {
            Thread thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Begun(Turn turn, Future<?> end) {}

    /** Whether another file may be begun. */
    boolean isFree() {
        return writers > 1 && begun.size() < writers;
    }

    boolean hasBegun(Submission submission) {
        return begun.containsKey(submission.id());
    }

    boolean mayBegin(Submission submission) {
        return isSmall(submission);
    }

    /** Whether the file may be opened beside another one. */
    static boolean isSmall(Submission submission) {
        return submission.bytes() <= SMALL;
    }

    /** Begins to read a file, if that is not begun yet. */
    void begin(Submission submission, Path file) {
        if (hasBegun(submission)) {
            return;
        }
        Turn turn = Turn.ahead();
        Future<?> end = threads.submit(() -> {
            try {
                batch.importSubmission(submission.id(), file, load::rows, turn);
                return null;
            } finally {
                turn.over();
            }
        });
        begun.put(submission.id(), new Begun(turn, end));
    }

    /**
     * Imports a file whose turn it is to its end.
     *
     * @throws org.phaseout.batch.Stopped if it was asked to stop
     * @throws org.phaseout.store.Fence.Lost if another process took over
     */
    void finish(Submission submission, Path file) throws StepFailed {
        Begun ahead = begun.remove(submission.id());
        if (ahead == null || !isDone(ahead)) {
            begun.values().forEach(other -> awaitRead(other.turn()));
            batch.importSubmission(submission.id(), file, load::rows);
        }
    }

    /** Whether an import that was begun came to its end; if not, it has to be done alone. */
    private static boolean isDone(Begun ahead) throws StepFailed {
        ahead.turn().call();
        try {
            ahead.end().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StepFailed failed) {
                if (isNotAlone(failed)) {
                    return false;
                }
                throw failed;
            }
            throw thrown(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static boolean isNotAlone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Turn.NotAlone) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException thrown(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static void awaitRead(Turn turn) {
        try {
            turn.awaitRead();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while files were read.");
    }

    /** Waits until nothing is read any more; what was read ahead is kept, and checked by another run. */
    @Override
    public void close() {
        begun.values().forEach(ahead -> ahead.turn().callOff());
        threads.shutdown();
        begun.values().forEach(ahead -> awaitEnd(ahead.end()));
    }

    private static void awaitEnd(Future<?> end) {
        try {
            end.get();
        } catch (ExecutionException e) {
            LOG.info("An import that was read ahead ended early", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
