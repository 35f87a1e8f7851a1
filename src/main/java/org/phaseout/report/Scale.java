package org.phaseout.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Places figures between two ends of a line in a picture, to a tenth of its unit. */
record Scale(BigDecimal from, BigDecimal to, int start, int end) {

    Scale {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("A scale needs room between " + from + " and " + to);
        }
    }

    String at(BigDecimal figure) {
        return place(figure).toPlainString();
    }

    String at(long figure) {
        return at(BigDecimal.valueOf(figure));
    }

    BigDecimal place(BigDecimal figure) {
        return figure.subtract(from)
                .multiply(BigDecimal.valueOf((long) end - start))
                .divide(to.subtract(from), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(start));
    }

    /** The least round figure that is not below: 1, 2, 2.5 or 5 with noughts; 1 for nothing above zero. */
    static BigDecimal roundUp(BigDecimal figure) {
        if (figure.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(figure.precision() - figure.scale() - 1);
        for (String round : new String[] {"1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10"}) {
            BigDecimal candidate = step.multiply(new BigDecimal(round));
            if (candidate.compareTo(figure) >= 0) {
                return candidate.stripTrailingZeros();
            }
        }
        throw new IllegalStateException("No round figure above " + figure);
    }
}
