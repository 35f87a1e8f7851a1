package org.phaseout.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.WrongUsage;
import org.springframework.scheduling.support.CronExpression;

/**
 * When runs are due. A slot is a time as clocks on the wall show it, and each is due once: one that a change to summer
 * time passes over is due when the clocks have moved on, one that comes twice the first time only. However many slots
 * passed while nobody looked, only the last of them is due.
 */
public final class Schedule {

    /** How far a clock is put back without the nights behind it being run again. */
    private static final Duration PUT_BACK = Duration.ofHours(2);

    /** How far to look back for the last slot: short looks first, for there may be a slot each second. */
    private static final List<TemporalAmount> BACK =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Period.ofDays(32), Period.ofDays(367), Period.ofYears(9));

    private final List<CronExpression> crons;
    private final ZoneId zone;
    private final Clock clock;
    private Slot last;

    /**
     * @param crons five fields, or six with seconds first
     * @param last slot that was done last, maybe by a process before this one; null if none ever was
     * @throws WrongUsage if an expression cannot be read
     */
    public Schedule(List<String> crons, ZoneId zone, Clock clock, @Nullable Slot last) {
        this.crons = crons.stream().map(Schedule::parsed).toList();
        this.zone = zone;
        this.clock = clock;
        this.last = last == null ? now() : last;
    }

    /**
     * One time at which a run is due.
     *
     * @param at as clocks on the wall show it
     */
    public record Slot(LocalDateTime at, ZoneId zone) {
        Instant instant() {
            return at.atZone(zone).toInstant();
        }
    }

    private static CronExpression parsed(String cron) {
        int fields = cron.strip().split("\\s+", -1).length;
        try {
            return CronExpression.parse(fields == 5 ? "0 " + cron.strip() : cron.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()), e);
        }
    }

    /** The slot that a run is due for now, if there is one. It stays due until it is {@link #done}. */
    public Optional<Slot> due() {
        Instant now = clock.instant();
        if (last.instant().isAfter(now.plus(PUT_BACK))) {
            last = now(); // it was done under a clock that ran far ahead and was put right
        }
        return crons.stream()
                .map(cron -> latest(cron, now))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(at -> at.isAfter(last.at()))
                .map(at -> new Slot(at, zone));
    }

    public void done(Slot slot) {
        last = slot;
    }

    /** Slot done last; where none ever was, the time when this was made. */
    public Slot last() {
        return last;
    }

    private @Nullable LocalDateTime latest(CronExpression cron, Instant now) {
        for (TemporalAmount back : BACK) {
            LocalDateTime latest = null;
            LocalDateTime from = LocalDateTime.ofInstant(now, zone).minus(back);
            for (LocalDateTime at = cron.next(from);
                    at != null && !at.atZone(zone).toInstant().isAfter(now);
                    at = cron.next(at)) {
                latest = at;
            }
            if (latest != null) {
                return latest;
            }
        }
        return null;
    }

    private Slot now() {
        return new Slot(LocalDateTime.ofInstant(clock.instant(), zone), zone);
    }
}
