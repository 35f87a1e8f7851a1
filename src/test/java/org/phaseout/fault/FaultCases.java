package org.phaseout.fault;

import java.util.Random;

/** How many cases are tried: few at every build, many at night. */
final class FaultCases {

    /** {@code ci} or {@code nightly}. */
    private static final boolean NIGHTLY = "nightly".equals(System.getProperty("phaseout.faults", "ci"));

    /** Given to repeat what failed. Each night tries other cases; a change is tried on the same ones as the one before. */
    private static final long SEED =
            Long.getLong("phaseout.seed", NIGHTLY ? System.nanoTime() % 1_000_000_007L : 20_280_101);

    private FaultCases() {}

    static boolean nightly() {
        return NIGHTLY;
    }

    static int count(int ci, int nightly) {
        return NIGHTLY ? nightly : ci;
    }

    static long seed() {
        return SEED;
    }

    static Random random(long salt) {
        return new Random(SEED * 31 + salt);
    }

    /** What to say of a case that failed. */
    static String shown(String what) {
        return what + " (repeat with -Dphaseout.seed=" + SEED + ")";
    }
}
