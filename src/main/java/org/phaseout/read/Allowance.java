package org.phaseout.read;

import java.time.Duration;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** What one file may use while it is read. Time counts between begin and end only: what storing its rows takes is ours. */
final class Allowance {

    private final Limits limits;
    private final CpuTime time;
    private final long most;
    private long spent;
    private long since;
    private int depth;

    Allowance(Limits limits, CpuTime time) {
        this.limits = limits;
        this.time = time;
        this.most = Duration.ofSeconds(limits.of(Limit.CPU_SECONDS)).toNanos();
    }

    Limits limits() {
        return limits;
    }

    void begin() {
        if (depth++ == 0) {
            since = time.nanos();
        }
    }

    void end() {
        if (--depth == 0) {
            spent += time.nanos() - since;
        }
    }

    /** To be asked in every loop that a file can make long. */
    void check() throws UnreadableFile {
        long now = depth > 0 ? spent + time.nanos() - since : spent;
        if (now > most) {
            throw new UnreadableFile("TOO_SLOW", limits.over(Limit.CPU_SECONDS));
        }
    }
}
