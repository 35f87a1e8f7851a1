package org.phaseout.read;

/** Tells how much computing time the thread at work has had so far. */
@FunctionalInterface
public interface CpuTime {

    /** That of the machine, to a thousandth of a second; nothing passes on a machine that does not measure it. */
    CpuTime REAL = new ThreadTime()::nanos;

    long nanos();
}
