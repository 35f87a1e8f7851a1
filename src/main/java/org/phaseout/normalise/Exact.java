package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimals as they are stored: at most 15 decimals, no exponent, no needless zeros. */
final class Exact {

    static final int DECIMALS = 15;
    static final int WHOLE_DIGITS = 12;
    static final int DERIVED_DIGITS = 18;
    static final BigDecimal HUNDRED = new BigDecimal(100);

    private Exact() {}

    /** The same figure without exponent and without zeros at its end: 0E-15 is 0, 1E+2 is 100. */
    static BigDecimal plain(BigDecimal figure) {
        if (figure.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (figure.scale() == 0) {
            return figure;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The figure as stored: decimals beyond the 15th are rounded half up. */
    static BigDecimal stored(BigDecimal figure) {
        BigDecimal plain = plain(figure);
        return plain.scale() > DECIMALS ? plain(plain.setScale(DECIMALS, RoundingMode.HALF_UP)) : plain;
    }

    /** The quotient kept to 15 decimals, rounded half up. */
    static BigDecimal divide(BigDecimal figure, BigDecimal by) {
        return plain(figure.divide(by, DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether the figure has more digits before the point than can be stored. */
    static boolean isTooGreat(BigDecimal figure) {
        return figure.precision() - figure.scale() > WHOLE_DIGITS && figure.signum() != 0;
    }

    /** Whether a figure that was worked out has more digits before the point than any column can store. */
    static boolean isBeyondStore(BigDecimal figure) {
        return figure.precision() - figure.scale() > DERIVED_DIGITS && figure.signum() != 0;
    }

    /** Text for people: no exponent. */
    static String text(BigDecimal figure) {
        return plain(figure).toPlainString();
    }
}
