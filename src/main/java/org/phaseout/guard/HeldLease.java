package org.phaseout.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phaseout.store.Fence;
import org.phaseout.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that we hold, with the thread that gives its signs of life. Close it to give it back. */
public final class HeldLease implements Fence, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

    private final Leases leases;
    private final long fence;
    private final Duration beat;
    private final Runnable closed;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread heart = new Thread(this::live, "lease");
    private volatile boolean lost;

    /** @param closed is run when the lease is given back */
    HeldLease(Leases leases, long fence, Duration beat, Runnable closed) {
        this.leases = leases;
        this.fence = fence;
        this.beat = beat;
        this.closed = closed;
    }

    HeldLease started() {
        Signals.heed();
        heart.setDaemon(true);
        heart.start();
        return this;
    }

    /** Number of this taking. */
    public long fence() {
        return fence;
    }

    /** Whether somebody else was seen to have taken over. */
    public boolean isLost() {
        return lost;
    }

    @Override
    public void require() {
        if (lost || !leases.isHeld(fence)) {
            lost = true;
            throw new Lost(fence);
        }
    }

    private void live() {
        try {
            while (!lost && !done.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A beat that cannot be given tells nothing; the next one, or a transaction, will. */
    private void beat() {
        try {
            if (!leases.beat(fence)) {
                lost = true;
                LOG.error("Another process took over lease number {}; stopping", fence);
            }
        } catch (RuntimeException e) {
            LOG.warn("No sign of life could be given for lease number {}", fence, e);
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            heart.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            leases.release(fence);
        } catch (RuntimeException e) {
            LOG.warn("Lease number {} could not be given back; it will expire", fence, e);
        } finally {
            Signals.ignore();
            closed.run();
        }
    }
}
