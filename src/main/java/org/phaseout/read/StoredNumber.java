package org.phaseout.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a workbook stores them: binary doubles, written with up to 17 digits. The figure meant is the shortest
 * decimal that gives the same double: 720.43299999999999 is 720.433. The answer does not depend on the Java version.
 */
final class StoredNumber {

    private static final int SAFE_DIGITS = 15;

    private StoredNumber() {}

    /** The figure of a stored text, or null if the text is no finite number. */
    static @Nullable BigDecimal of(String text) {
        BigDecimal plain = plain(text);
        return plain == null ? any(text) : plain;
    }

    /** The figure of a text with no more than digits, a sign before them and a point in them; null for any other. */
    private static @Nullable BigDecimal plain(String text) {
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        long number = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits < SAFE_DIGITS) {
                number = number * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                return null;
            }
        }
        return digits == 0 ? null : plain(negative ? -number : number, point < 0 ? 0 : digits - point);
    }

    /** Whether a text that is a figure is the shortest way to write it, without an exponent. */
    static boolean isShortest(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? text.length() : point) - start;
        boolean leads = whole > 1 ? text.charAt(start) != '0' : whole == 1 && (point > 0 || !text.equals("-0"));
        return leads && text.length() - start <= SAFE_DIGITS && (point < 0 || text.charAt(text.length() - 1) - '0' > 0);
    }

    private static BigDecimal plain(long number, int decimals) {
        long unscaled = number;
        int scale = decimals;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return BigDecimal.valueOf(unscaled, scale);
    }

    private static @Nullable BigDecimal any(String text) {
        int digits = 0;
        boolean plain = !text.isEmpty();
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                whole = false;
            } else if (c == 'e' || c == 'E' || c == '+' || (c == '-' && i > 0)) {
                plain = false;
            } else if (c != '-') {
                return null;
            }
        }
        try {
            if (plain && digits <= (whole ? 18 : SAFE_DIGITS)) {
                return canonical(new BigDecimal(text));
            }
            return of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The shortest decimal that is this double, or null if it is not finite. */
    static @Nullable BigDecimal of(double stored) {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return null;
        }
        BigDecimal printed = new BigDecimal(Double.toString(stored));
        if (printed.precision() <= SAFE_DIGITS) {
            return canonical(printed);
        }
        BigDecimal exact = new BigDecimal(stored);
        for (int digits = SAFE_DIGITS; digits < 17; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == stored) {
                return canonical(shorter);
            }
        }
        return canonical(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.scale() == 0 ? number : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
