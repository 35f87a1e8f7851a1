package org.phaseout.batch;

/** Asked before each step and between chunks: whether the run is to stop where it can go on later. */
@FunctionalInterface
public interface StopSignal {
    boolean isUp();
}
