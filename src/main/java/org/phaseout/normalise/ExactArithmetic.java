package org.phaseout.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Exact decimals only. Arithmetic with a blank gives a blank. */
final class ExactArithmetic {

    private ExactArithmetic() {}

    static BigDecimal decimal(@Nullable Object operand) {
        if (operand instanceof BigDecimal decimal) {
            return decimal;
        }
        if (operand instanceof Long || operand instanceof Integer) {
            return BigDecimal.valueOf(((Number) operand).longValue());
        }
        throw new ArithmeticException("'" + operand + "' is no figure");
    }

    /** The sum of figures; where one side is a text, both as one text. */
    static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        boolean texts = left instanceof String || right instanceof String;
        return texts ? text(left) + text(right) : decimal(left).add(decimal(right));
    }

    static String text(Object operand) {
        return operand instanceof BigDecimal figure ? Exact.text(figure) : operand.toString();
    }

    static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : decimal(left).subtract(decimal(right));
    }

    static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : decimal(left).multiply(decimal(right));
    }

    /** A division by zero gives a blank: there is no such figure. */
    static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null || decimal(right).signum() == 0
                ? null
                : Exact.divide(decimal(left), decimal(right));
    }

    static @Nullable Object remainder(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null || decimal(right).signum() == 0
                ? null
                : decimal(left).remainder(decimal(right));
    }

    static @Nullable Object negate(@Nullable Object operand) {
        return operand == null ? null : decimal(operand).negate();
    }

    /** The figure itself, as a decimal. */
    static @Nullable Object figure(@Nullable Object operand) {
        return operand == null ? null : decimal(operand);
    }

    /** Whether two values are the same: figures by amount, a date and a text by how the date is written. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Number && right instanceof Number) {
            return decimal(left).compareTo(decimal(right)) == 0;
        }
        return left.equals(right) || (isDate(left, right) && left.toString().equals(right.toString()));
    }

    private static boolean isDate(Object left, Object right) {
        return left instanceof LocalDate || right instanceof LocalDate;
    }

    /** Texts and dates by their letters, all else as figures. */
    static int order(Object left, Object right) {
        boolean texts = left instanceof String && right instanceof String;
        return texts || isDate(left, right)
                ? left.toString().compareTo(right.toString())
                : decimal(left).compareTo(decimal(right));
    }
}
