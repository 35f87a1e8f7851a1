package org.phaseout.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The computing time of threads, asked of the machine once in a millisecond at most: it is asked several times for each
 * row, and each look at the machine's own account takes as long as a cell. Safe for threads.
 */
final class ThreadTime {

    private static final long MILLISECOND = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean measured = threads.isCurrentThreadCpuTimeSupported();
    private final ThreadLocal<Look> looks = ThreadLocal.withInitial(Look::new);

    /** What a thread was told last, and when. */
    private static final class Look {
        private long nanos;
        private long at = System.nanoTime() - MILLISECOND;
    }

    long nanos() {
        if (!measured) {
            return 0;
        }
        Look last = looks.get();
        long now = System.nanoTime();
        if (now - last.at >= MILLISECOND) {
            last.nanos = threads.getCurrentThreadCpuTime();
            last.at = now;
        }
        return last.nanos;
    }
}
