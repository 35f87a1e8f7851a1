package org.phaseout.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Whether the figures of a key lie so far apart that the greatest is a number of times the least, up to a number of keys. */
final class Ranges {

    private static final int MOST = 10_000;

    private final BigDecimal times;
    private final Map<Long, Range> byKey = new HashMap<>();
    private boolean shown;

    Ranges(BigDecimal times) {
        this.times = times;
    }

    private static final class Range {
        private BigDecimal least;
        private BigDecimal greatest;

        Range(BigDecimal figure) {
            least = figure;
            greatest = figure;
        }

        /** @return whether it became wider */
        boolean add(BigDecimal figure) {
            if (figure.compareTo(greatest) > 0) {
                greatest = figure;
                return true;
            }
            if (figure.compareTo(least) < 0) {
                least = figure;
                return true;
            }
            return false;
        }
    }

    /** Leaves out what is not above zero. */
    void add(long key, BigDecimal figure) {
        if (shown || figure.signum() <= 0) {
            return;
        }
        Range range = byKey.get(key);
        if (range == null) {
            byKey.put(key, new Range(figure));
            shown = byKey.size() > MOST;
        } else if (range.add(figure)) {
            shown = range.greatest.compareTo(range.least.multiply(times)) >= 0;
        }
    }

    /** Also if there were more keys than are kept. */
    boolean isShown() {
        return shown;
    }
}
