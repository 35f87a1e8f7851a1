package org.phaseout.guard;

/** Somebody else took the lease over; nothing more may be changed. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(long fence) {
        super("Another process took over (lease number " + fence + " is no longer ours); nothing more was changed.");
    }
}
