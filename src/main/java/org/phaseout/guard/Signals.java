package org.phaseout.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hears that the process is to end (SIGTERM, SIGINT) while a command is carried out. If somebody heeds it, the process
 * waits for the command to end by itself and ends with its exit code; otherwise it ends at once.
 */
public final class Signals {

    private static final AtomicInteger HEEDING = new AtomicInteger();
    private static volatile boolean raised;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Duration limit;
    private volatile int code;
    private final Thread hook = new Thread(this::waitForTheEnd, "signals");

    private Signals(Duration limit) {
        this.limit = limit;
    }

    /** @param limit how long the process waits for the command at most */
    public static Signals hear(Duration limit) {
        Signals signals = new Signals(limit);
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /** Whether the process is to end. */
    static boolean isRaised() {
        return raised;
    }

    /** Says that whoever calls this looks at stop requests from now on. */
    public static void heed() {
        HEEDING.incrementAndGet();
    }

    /** Says that it no longer does. */
    public static void ignore() {
        HEEDING.decrementAndGet();
    }

    private void waitForTheEnd() {
        if (HEEDING.get() == 0) {
            return;
        }
        raised = true;
        try {
            if (ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended, and everything it opened is closed. */
    public void ended(int exitCode) {
        code = exitCode;
        ended.countDown();
        if (!raised) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process ends already, and the hook has nothing left to wait for
            }
        }
    }
}
