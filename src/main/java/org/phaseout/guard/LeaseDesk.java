package org.phaseout.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Fence;
import org.phaseout.store.Leases;
import org.phaseout.store.Leases.Lease;
import org.springframework.dao.TransientDataAccessException;

/** Where the lease on the data is taken, and asked after by those who change them. */
public final class LeaseDesk implements Fence, AutoCloseable {

    private static final int BEATS_IN_A_LIFE = 3;

    private final Leases leases;
    private final Clock clock;
    private final Duration life;
    private final AtomicReference<@Nullable HeldLease> held = new AtomicReference<>();

    /** @param life how long a lease lives without a sign of life, in whole seconds */
    public LeaseDesk(Leases leases, Clock clock, Duration life) {
        if (life.toSeconds() < 1) {
            throw new IllegalArgumentException("A lease must live for a second at least, not " + life + ".");
        }
        this.leases = leases;
        this.clock = clock;
        this.life = life;
    }

    /**
     * Takes the lease: if it is free, if its holder gave no sign of life for too long, or if its holder was a process of
     * this host that runs no more.
     *
     * @param command verb that is carried out under it
     * @throws Locked if somebody else has it
     */
    public HeldLease take(String command) {
        Lease lease = leases.current(life);
        Holder holder = lease.holder() == null ? null : Holder.of(lease.holder());
        boolean free = lease.holder() == null || lease.expired() || (holder != null && holder.isGone());
        OptionalLong fence = free ? taken(lease, command) : OptionalLong.empty();
        if (fence.isEmpty()) {
            throw holder == null ? Locked.bySomebody() : Locked.by(holder);
        }
        HeldLease taken =
                new HeldLease(leases, fence.getAsLong(), life.dividedBy(BEATS_IN_A_LIFE), () -> held.set(null));
        held.set(taken);
        return taken.started();
    }

    /** A holder that is in the middle of a transaction is at work, however long ago its last sign of life was. */
    private OptionalLong taken(Lease seen, String command) {
        try {
            return leases.take(seen, Holder.self(command, clock).json(), life);
        } catch (TransientDataAccessException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether a lease that we took was taken over by somebody else. */
    public boolean isLost() {
        HeldLease lease = held.get();
        return lease != null && lease.isLost();
    }

    /** Gives back a lease that is still held. */
    @Override
    public void close() {
        HeldLease lease = held.get();
        if (lease != null) {
            lease.close();
        }
    }

    /** Passes where no lease was taken: nobody else can be at work on a database of our own. */
    @Override
    public void require() {
        HeldLease lease = held.get();
        if (lease != null) {
            lease.require();
        }
    }
}
