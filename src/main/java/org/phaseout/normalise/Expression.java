package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled expression over the fields of one record. Safe for threads. */
public final class Expression {

    private final String source;
    private final ExpressionText text;
    private final Term term;
    private final FieldNumbers numbers;
    private final int[] needed;

    Expression(String source, ExpressionText text, Term term, FieldNumbers numbers) {
        this.source = source;
        this.text = text;
        this.term = term;
        this.numbers = numbers;
        this.needed = text.needed().stream().mapToInt(numbers::of).toArray();
    }

    public String source() {
        return source;
    }

    /** Every field that the expression names. */
    public Set<String> fields() {
        return text.fields();
    }

    /** The fields that the expression names outside given() and missing(). */
    public Set<String> needed() {
        return text.needed();
    }

    /**
     * The value: BigDecimal, String, Boolean or null for blank.
     *
     * @param values by field name; a field that is not there is blank
     */
    public @Nullable Object evaluate(Map<String, ?> values) {
        return evaluate(numbers.row(values));
    }

    /** @param row made by the numbers that the expression was compiled with */
    public @Nullable Object evaluate(FieldRow row) {
        try {
            Object result = term.value(row);
            return result instanceof BigDecimal figure ? Exact.plain(figure) : result;
        } catch (ArithmeticException | IllegalArgumentException fault) {
            String reason = fault.getMessage();
            throw new ExpressionFault(source, reason == null ? "cannot be worked out" : reason);
        }
    }

    /** Whether the condition holds; a comparison with a blank never does. */
    public boolean holds(Map<String, ?> values) {
        return holds(numbers.row(values));
    }

    /** @param row made by the numbers that the expression was compiled with */
    public boolean holds(FieldRow row) {
        Object result = evaluate(row);
        if (result == null || result instanceof Boolean) {
            return Boolean.TRUE.equals(result);
        }
        throw new ExpressionFault(source, "gives '" + result + "' where a condition is expected");
    }

    /** Whether the rule is kept; null where a blank leaves it open, so that it does not apply. */
    public @Nullable Boolean keeps(Map<String, ?> values) {
        return keeps(numbers.row(values));
    }

    /** @param row made by the numbers that the expression was compiled with */
    public @Nullable Boolean keeps(FieldRow row) {
        for (int field : needed) {
            if (row.get(field) == null) {
                return null;
            }
        }
        row.forget();
        boolean holds = holds(row);
        return (holds || !row.metBlank()) ? holds : null;
    }

    /** Like {@link #keeps}, with every blank field taken as zero; null where not one field is given. */
    public @Nullable Boolean keepsWithBlanksAsZero(Map<String, ?> values) {
        return keepsWithBlanksAsZero(numbers.row(values));
    }

    /** @param row made by the numbers that the expression was compiled with */
    public @Nullable Boolean keepsWithBlanksAsZero(FieldRow row) {
        boolean given = needed.length == 0;
        for (int field : needed) {
            given |= row.get(field) != null;
        }
        return given ? keeps(row.withZeros(needed)) : null;
    }
}
