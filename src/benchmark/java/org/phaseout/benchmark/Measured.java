package org.phaseout.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One process from its start to its end.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of computing, in user code and in the system; null where it could not be measured
 * @param peakMiB most memory it held at once; null where it could not be measured
 * @param output what it printed
 */
record Measured(
        int exitCode,
        double wall,
        @Nullable Double cpu,
        @Nullable Double peakMiB,
        String output) {

    /** Whether it did what it was asked; data that people must look at are no fault. */
    boolean isDone() {
        return exitCode == 0 || exitCode == 1;
    }
}
