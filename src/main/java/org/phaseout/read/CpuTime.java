package org.phaseout.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Tells how much computing time the thread at work has had so far. */
@FunctionalInterface
public interface CpuTime {

    /** That of the machine; nothing passes on a machine that does not measure it. */
    CpuTime REAL = ofThreads(ManagementFactory.getThreadMXBean());

    long nanos();

    private static CpuTime ofThreads(ThreadMXBean threads) {
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : () -> 0;
    }
}
