package org.phaseout.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.phaseout.ops.Reading;

/** How fast rows are read, and how long the rest will take at that pace. */
final class Pace {

    private static final double NANOS = 1e9;
    private static final double KNOWN_FROM = 0.01;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final LongSupplier nanos;
    private long start;
    private boolean started;

    /** @param nanos a clock that only runs forward */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The line that tells of it. The clock starts with the first. */
    String line(Reading reading) {
        if (!started) {
            started = true;
            start = nanos.getAsLong();
        }
        double seconds = (nanos.getAsLong() - start) / NANOS;
        return Bar.of(reading.file(), reading.share())
                + String.format(Locale.ROOT, " %,d/%,d files %,d rows", reading.done(), reading.of(), reading.rows())
                + rate(reading.rows(), seconds)
                + left(reading.share(), seconds);
    }

    private static String rate(long rows, double seconds) {
        return seconds < 1 ? "" : String.format(Locale.ROOT, " %,.0f/s", rows / seconds);
    }

    private static String left(double share, double seconds) {
        if (share < KNOWN_FROM || seconds < 1) {
            return "";
        }
        long left = Math.round(seconds * (1 - share) / share);
        if (left == 0) {
            return ""; // what follows the rows is not known
        }
        return left >= HOUR
                ? String.format(Locale.ROOT, " %d:%02d h left", left / HOUR, left % HOUR / MINUTE)
                : String.format(Locale.ROOT, " %d:%02d left", left / MINUTE, left % MINUTE);
    }
}
