package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.Locked;
import org.phaseout.guard.Schedule;
import org.phaseout.guard.Schedule.Slot;
import org.phaseout.guard.Signals;
import org.phaseout.guard.SlotFile;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Folders;
import org.phaseout.intake.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, and runs when files have come to rest in the inbox or when the time has come. */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Path home;
    private final Clock clock;
    private final Times times;
    private final Runner runner;

    /** @param clock tells when the time has come */
    Watch(Path home, Clock clock, Times times, Runner runner) {
        this.home = home;
        this.clock = clock;
        this.times = times;
        this.runner = runner;
    }

    public Watch(Path home, Times times, Runner runner) {
        this(home, OpsConfiguration.clock(), times, runner);
    }

    /**
     * When to run.
     *
     * @param every time between two looks
     * @param quiet how long a file must have been left alone; null to leave the inbox to the scheduled runs
     * @param timetable cron expressions and zone; null to run on arrivals only
     */
    public record Times(
            Duration every,
            @Nullable Duration quiet,
            @Nullable Timetable timetable) {}

    /** Cron expressions in the time of a zone. */
    public record Timetable(java.util.List<String> crons, java.time.ZoneId zone) {}

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
        Folders folders = Folders.under(home).create();
        Signals.heed();
        try (HomeLock own = HomeLock.watching(home, clock)) {
            LOG.info("Watching as {}", own.holder().words());
            StopRequest stop = StopRequest.from(home);
            Duration quiet = times.quiet();
            Arrivals arrivals = quiet == null ? null : new Arrivals(new Inbox(folders.inbox(), clock, quiet));
            SlotFile kept = new SlotFile(home);
            Schedule schedule = schedule(kept);
            while (!stop.isUp()) {
                look(arrivals, schedule, kept, stop);
                stop.pause(times.every());
            }
        } finally {
            Signals.ignore();
        }
    }

    private @Nullable Schedule schedule(SlotFile kept) throws IOException {
        Timetable timetable = times.timetable();
        if (timetable == null) {
            return null;
        }
        Schedule schedule = new Schedule(timetable.crons(), timetable.zone(), clock, kept.read());
        kept.write(schedule.last());
        return schedule;
    }

    private void look(@Nullable Arrivals arrivals, @Nullable Schedule schedule, SlotFile kept, StopRequest stop)
            throws IOException {
        Optional<Slot> due = schedule == null ? Optional.empty() : schedule.due();
        boolean arrived = arrivals != null && arrivals.hasNew();
        if (due.isEmpty() && !arrived) {
            return;
        }
        try {
            runner.run(stop);
        } catch (Locked e) {
            LOG.info("Giving way: {}", e.getMessage());
            return;
        }
        if (arrivals != null) {
            arrivals.taken();
        }
        if (schedule != null && due.isPresent() && !stop.isUp()) {
            schedule.done(due.get());
            kept.write(due.get());
        }
    }
}
