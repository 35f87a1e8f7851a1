package org.phaseout.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries cases two at a time: while one process starts, the other's outputs are looked at. */
final class SideBySide {

    private static final int AT_A_TIME = 2;

    private SideBySide() {}

    /** One case. */
    interface Case {

        /** @throws AssertionError if what must hold does not */
        void run() throws Exception;
    }

    /** Runs all, and ends with the first that failed. */
    static void run(List<Case> cases) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> running = new ArrayList<>();
            cases.forEach(c -> running.add(threads.submit(() -> {
                c.run();
                return null;
            })));
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }
}
