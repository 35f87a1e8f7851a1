package org.phaseout.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock set by hand. */
public final class HandClock extends Clock {

    private Instant now;

    public HandClock(String now) {
        this.now = Instant.parse(now);
    }

    public void set(String to) {
        now = Instant.parse(to);
    }

    public void add(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
