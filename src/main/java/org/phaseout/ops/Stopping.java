package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.phaseout.guard.Holder;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.StopRequest;

/** Asks the process that is at work in a home folder to stop, without touching the database. */
public final class Stopping {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path home;

    public Stopping(Path home) {
        this.home = home;
    }

    /** @return who was asked; empty if nobody is at work, and nothing was done */
    public Optional<Holder> ask() throws IOException {
        Optional<Holder> holder = atWork();
        if (holder.isPresent()) {
            StopRequest.send(home, Surroundings.REAL.clock());
        }
        return holder;
    }

    /** Waits until nobody is at work any more. @return false if somebody still is when the time is over */
    public boolean isDoneWithin(Duration time) throws IOException {
        StopRequest own = StopRequest.from(home);
        long end = System.nanoTime() + time.toNanos();
        while (atWork().isPresent()) {
            if (System.nanoTime() >= end || own.isUp()) {
                return false;
            }
            own.pause(BETWEEN_LOOKS);
        }
        return true;
    }

    private Optional<Holder> atWork() throws IOException {
        Optional<Holder> running = HomeLock.holder(home);
        return running.isPresent() ? running : HomeLock.watcher(home);
    }
}
