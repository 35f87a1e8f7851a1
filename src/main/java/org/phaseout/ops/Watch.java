package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.Locked;
import org.phaseout.guard.Signals;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether there is something to run for, until it is asked to stop. */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Path home;
    private final Clock clock = Surroundings.REAL.clock();
    private final Times times;
    private final Runner runner;

    public Watch(Path home, Times times, Runner runner) {
        this.home = home;
        this.times = times;
        this.runner = runner;
    }

    /**
     * When to run.
     *
     * @param every time between two looks
     * @param quiet how long a file must have been left alone; null to leave the inbox to the scheduled runs
     * @param timetable null to run on arrivals only
     */
    public record Times(
            Duration every,
            @Nullable Duration quiet,
            @Nullable Timetable timetable) {}

    /** Cron expressions in the time of a zone. */
    public record Timetable(List<String> crons, ZoneId zone) {}

    /** Does one run and tells of it; failures are told too, and do not come out. */
    public interface Runner {
        /** @throws Locked if somebody else is at work; it is tried again at the next look */
        void run(StopRequest stop);
    }

    /**
     * Watches until asked to stop.
     *
     * @throws Locked if somebody else watches this home folder
     * @throws IllegalArgumentException if a cron expression cannot be read
     */
    public void untilStopped() throws IOException {
        Folders.under(home).create();
        Signals.heed();
        try (HomeLock own = HomeLock.watching(home, clock)) {
            LOG.info("{} begins", own.holder().words());
            StopRequest stop = StopRequest.from(home);
            Lookout lookout = new Lookout(home, clock, times, runner);
            while (!stop.isUp()) {
                lookout.look(stop);
                stop.pause(times.every());
            }
        } finally {
            Signals.ignore();
        }
    }
}
