package org.phaseout.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must hold, and whether it does.
 *
 * @param line number of the goal
 * @param met null where it could not be measured
 */
record Goal(
        int line,
        String what,
        String wanted,
        String measured,
        @Nullable Boolean met) {

    static Goal unmeasured(int line, String what, String wanted, String why) {
        return new Goal(line, what, wanted, why, null);
    }

    static Goal atMost(int line, String what, double limit, String unit, @Nullable Double measured) {
        return measured == null
                ? unmeasured(line, what, "≤ " + Figures.of(limit) + unit, "cannot be measured here")
                : new Goal(line, what, "≤ " + Figures.of(limit) + unit, Figures.of(measured) + unit, measured <= limit);
    }

    static Goal atLeast(int line, String what, double limit, String unit, double measured) {
        return new Goal(line, what, "≥ " + Figures.of(limit) + unit, Figures.of(measured) + unit, measured >= limit);
    }
}
