package org.phaseout.normalise;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlOperator;
import org.jspecify.annotations.Nullable;

/** How JEXL is made to reckon as expressions do: the reference. Arithmetic with a blank gives a blank; a comparison with a blank never holds and is noted. */
final class JexlArithmetics extends JexlArithmetic {

    /** JEXL's "starts with" stands for {@code !=}: its own is the negation of {@code ==} and would hold for blanks. */
    static final String DIFFERS = "=^";

    /** JEXL's "ends with" stands for {@code !~}, for the same reason. */
    static final String OUTSIDE = "=$";

    private final ThreadLocal<boolean[]> blank = ThreadLocal.withInitial(() -> new boolean[1]);

    JexlArithmetics() {
        super(false);
    }

    /** Forgets the blanks met so far on this thread. */
    void forget() {
        blank.get()[0] = false;
    }

    /** Whether a comparison or condition has met a blank on this thread since {@link #forget}. */
    boolean metBlank() {
        return blank.get()[0];
    }

    private void meetBlank() {
        blank.get()[0] = true;
    }

    static BigDecimal decimal(Object operand) {
        if (operand instanceof BigDecimal decimal) {
            return decimal;
        }
        if (operand instanceof Long || operand instanceof Integer) {
            return BigDecimal.valueOf(((Number) operand).longValue());
        }
        throw new ArithmeticException("'" + operand + "' is no figure");
    }

    @Override
    public @Nullable Object add(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        boolean texts = left instanceof String || right instanceof String;
        return texts ? text(left) + text(right) : decimal(left).add(decimal(right));
    }

    private static String text(Object operand) {
        return operand instanceof BigDecimal figure ? Exact.text(figure) : operand.toString();
    }

    @Override
    public @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : decimal(left).subtract(decimal(right));
    }

    @Override
    public @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : decimal(left).multiply(decimal(right));
    }

    /** A division by zero gives a blank: there is no such figure. */
    @Override
    public @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null || decimal(right).signum() == 0
                ? null
                : Exact.divide(decimal(left), decimal(right));
    }

    @Override
    public @Nullable Object mod(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null || decimal(right).signum() == 0
                ? null
                : decimal(left).remainder(decimal(right));
    }

    @Override
    public @Nullable Object negate(@Nullable Object operand) {
        return operand == null ? null : decimal(operand).negate();
    }

    @Override
    public @Nullable Object positivize(@Nullable Object operand) {
        return operand == null ? null : decimal(operand);
    }

    @Override
    public boolean equals(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && same(left, right);
    }

    @Override
    public boolean lessThan(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && order(left, right) < 0;
    }

    @Override
    public boolean lessThanOrEqual(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && order(left, right) <= 0;
    }

    @Override
    public boolean greaterThan(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && order(left, right) > 0;
    }

    @Override
    public boolean greaterThanOrEqual(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && order(left, right) >= 0;
    }

    private boolean known(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            meetBlank();
            return false;
        }
        return true;
    }

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

    private static int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            throw new ArithmeticException("a blank has no order");
        }
        boolean texts = left instanceof String && right instanceof String;
        return texts || isDate(left, right)
                ? left.toString().compareTo(right.toString())
                : decimal(left).compareTo(decimal(right));
    }

    @Override
    protected int compare(@Nullable Object left, @Nullable Object right, JexlOperator operator) {
        return order(left, right);
    }

    /** Membership: {@code field =~ ['A','B']}. */
    @Override
    public Boolean contains(@Nullable Object list, @Nullable Object member) {
        if (member == null || list == null) {
            meetBlank();
            return false;
        }
        return isAmong(list, member);
    }

    @Override
    public Boolean startsWith(@Nullable Object left, @Nullable Object right) {
        return known(left, right) && !same(left, right);
    }

    @Override
    public Boolean endsWith(@Nullable Object member, @Nullable Object list) {
        return list != null && known(member, list) && member != null && !isAmong(list, member);
    }

    private static boolean isAmong(Object list, Object member) {
        if (list instanceof Collection<?> collection) {
            return collection.stream().anyMatch(one -> same(one, member));
        }
        if (!list.getClass().isArray()) {
            throw new ArithmeticException("'=~' needs a list such as ['A','B']");
        }
        for (int i = 0; i < Array.getLength(list); i++) {
            if (same(Array.get(list, i), member)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean toBoolean(@Nullable Object condition) {
        if (condition == null) {
            meetBlank();
            return false;
        }
        if (condition instanceof Boolean is) {
            return is;
        }
        throw new ArithmeticException("'" + condition + "' is no condition");
    }

    /** Literals stay exact decimals. */
    @Override
    public Number narrowNumber(Number original, @Nullable Class<?> narrow) {
        return original;
    }

    @Override
    public boolean narrowArguments(Object[] arguments) {
        return false;
    }

    @Override
    public @Nullable Object not(@Nullable Object condition) {
        return condition == null ? null : !toBoolean(condition);
    }
}
