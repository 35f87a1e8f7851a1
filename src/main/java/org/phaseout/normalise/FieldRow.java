package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record as expressions see it: values by the number of their field. Not safe for threads. */
public final class FieldRow {

    private final @Nullable Object[] values;
    private boolean metBlank;

    FieldRow(int fields) {
        this(new @Nullable Object[fields]);
    }

    /** @param values by number of the field */
    FieldRow(@Nullable Object[] values) {
        this.values = values;
    }

    @Nullable
    Object get(int field) {
        return field < values.length ? values[field] : null;
    }

    /** The values by number; from now on the row must not be changed. */
    @Nullable
    Object[] array() {
        return values;
    }

    void set(int field, @Nullable Object value) {
        values[field] = value;
    }

    /** A row of its own with zero for what is blank among the fields. */
    FieldRow withZeros(int[] fields) {
        int most = values.length;
        for (int field : fields) {
            most = Math.max(most, field + 1);
        }
        FieldRow filled = new FieldRow(Arrays.copyOf(values, most));
        for (int field : fields) {
            if (filled.values[field] == null) {
                filled.values[field] = BigDecimal.ZERO;
            }
        }
        return filled;
    }

    /** Forgets the blanks met so far. */
    void forget() {
        metBlank = false;
    }

    /** Whether a comparison or condition has met a blank since {@link #forget}. */
    boolean metBlank() {
        return metBlank;
    }

    /** Whether both sides of a comparison are given; a blank is noted. */
    boolean known(@Nullable Object left, @Nullable Object right) {
        boolean known = left != null && right != null;
        metBlank |= !known;
        return known;
    }

    /** Whether a condition holds; a blank does not and is noted. */
    boolean isTrue(@Nullable Object condition) {
        metBlank |= condition == null;
        return condition != null && truth(condition);
    }

    static boolean truth(Object condition) {
        if (condition instanceof Boolean is) {
            return is;
        }
        throw new ArithmeticException("'" + condition + "' is no condition");
    }
}
