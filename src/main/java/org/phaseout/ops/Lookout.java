package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.Locked;
import org.phaseout.guard.Schedule;
import org.phaseout.guard.Schedule.Slot;
import org.phaseout.guard.SlotFile;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Folders;
import org.phaseout.intake.Inbox;
import org.phaseout.ops.Watch.Runner;
import org.phaseout.ops.Watch.Times;
import org.phaseout.ops.Watch.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs if files have come to rest in the inbox or the time has come. */
final class Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final SlotFile kept;
    private final Runner runner;
    private final @Nullable InboxWatch arrivals;
    private final @Nullable Schedule schedule;
    private boolean pending;

    /** @throws IllegalArgumentException if a cron expression cannot be read */
    Lookout(Path home, Clock clock, Times times, Runner runner) throws IOException {
        this.kept = new SlotFile(home);
        this.runner = runner;
        Duration quiet = times.quiet();
        this.arrivals = quiet == null
                ? null
                : new InboxWatch(new Inbox(Folders.under(home).inbox(), clock, quiet));
        Timetable timetable = times.timetable();
        this.schedule =
                timetable == null ? null : new Schedule(timetable.crons(), timetable.zone(), clock, kept.read());
        if (schedule != null) {
            kept.write(schedule.last());
        }
    }

    /** Looks once. A slot is done when its run has ended, whatever came of it, unless it was asked to stop. */
    void look(StopRequest stop) throws IOException {
        Optional<Slot> due = schedule == null ? Optional.empty() : schedule.due();
        pending |= arrivals != null && arrivals.hasNew();
        if (due.isEmpty() && !pending) {
            return;
        }
        try {
            runner.run(stop);
        } catch (Locked e) {
            LOG.info("Giving way: {}", e.getMessage());
            return;
        }
        pending = false;
        if (arrivals != null) {
            arrivals.taken();
        }
        if (schedule != null && due.isPresent() && !stop.isUp()) {
            schedule.done(due.get());
            kept.write(due.get());
        }
    }
}
