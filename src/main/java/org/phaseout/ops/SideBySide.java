package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does pieces of work that do not touch each other on as many threads as there are cores, and takes their results in order. */
final class SideBySide {

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

    private SideBySide() {}

    /** Is handed the result of each piece, in the order of the pieces, on the thread that asked. */
    interface Taker<T, R> {
        void take(T piece, Outcome<R> outcome) throws IOException;
    }

    /** The result of a piece of work, or what went wrong with it. */
    record Outcome<R>(Future<R> future) {
        R get() throws IOException {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for work.", e);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof IOException io) {
                    throw io;
                } else if (cause instanceof RuntimeException run) {
                    throw run;
                } else if (cause instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(cause);
            }
        }
    }

    /** Work on one piece. */
    interface Work<T, R> {
        R of(T piece) throws IOException;
    }

    static <T, R> void each(List<T> pieces, Work<T, R> work, Taker<T, R> taker) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, SideBySide::thread);
        Deque<Future<R>> ahead = new ArrayDeque<>();
        try {
            int next = 0;
            for (T piece : pieces) {
                while (next < pieces.size() && ahead.size() <= THREADS) {
                    T one = pieces.get(next++);
                    Callable<R> call = () -> work.of(one);
                    ahead.add(threads.submit(call));
                }
                taker.take(piece, new Outcome<>(ahead.remove()));
            }
        } finally {
            ahead.forEach(notBegun -> notBegun.cancel(false));
            end(threads);
        }
    }

    /** Waits for what is at work, and interrupts nothing: the files of the database close under a thread that is. */
    private static void end(ExecutorService threads) throws IOException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.debug("Waiting for work that nobody takes any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for work.", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "side-by-side");
        thread.setDaemon(true);
        return thread;
    }
}
