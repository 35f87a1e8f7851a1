package org.phaseout.batch;

/** A run stopped because it was asked to. Nothing failed; the next run goes on where it stopped. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("Stopped on request. The next run goes on where it stopped: phaseout run");
    }
}
