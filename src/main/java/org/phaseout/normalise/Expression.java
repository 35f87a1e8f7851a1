package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.jspecify.annotations.Nullable;

/** A compiled expression over the fields of one record. */
public final class Expression {

    private final String source;
    private final ExpressionText text;
    private final JexlExpression compiled;
    private final ExactArithmetic arithmetic;

    Expression(String source, ExpressionText text, JexlExpression compiled, ExactArithmetic arithmetic) {
        this.source = source;
        this.text = text;
        this.compiled = compiled;
        this.arithmetic = arithmetic;
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
        try {
            Object result = compiled.evaluate(new Values(values));
            return result instanceof BigDecimal figure ? Exact.plain(figure) : result;
        } catch (JexlException | ArithmeticException | IllegalArgumentException fault) {
            throw new ExpressionFault(source, reason(fault));
        }
    }

    private static String reason(RuntimeException fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        String message = cause.getMessage();
        return message == null ? "cannot be worked out" : message;
    }

    /** Whether the condition holds; a comparison with a blank never does. */
    public boolean holds(Map<String, ?> values) {
        Object result = evaluate(values);
        if (result == null || result instanceof Boolean) {
            return Boolean.TRUE.equals(result);
        }
        throw new ExpressionFault(source, "gives '" + result + "' where a condition is expected");
    }

    /** Whether the rule is kept; null where a blank leaves it open, so that it does not apply. */
    public @Nullable Boolean keeps(Map<String, ?> values) {
        for (String field : needed()) {
            if (values.get(field) == null) {
                return null;
            }
        }
        arithmetic.forget();
        boolean holds = holds(values);
        return (holds || !arithmetic.metBlank()) ? holds : null;
    }

    /** Like {@link #keeps}, with every blank field taken as zero; null where not one field is given. */
    public @Nullable Boolean keepsWithBlanksAsZero(Map<String, ?> values) {
        Map<String, Object> filled = new HashMap<>(values);
        boolean given = false;
        for (String field : needed()) {
            given |= values.get(field) != null;
            filled.putIfAbsent(field, BigDecimal.ZERO);
        }
        return (given || needed().isEmpty()) ? keeps(filled) : null;
    }

    /** Fields to read, none to write. */
    private record Values(Map<String, ?> values) implements JexlContext {

        @Override
        public @Nullable Object get(String name) {
            return values.get(name);
        }

        @Override
        public boolean has(String name) {
            return true;
        }

        @Override
        public void set(String name, Object value) {
            throw new ArithmeticException("expressions set nothing");
        }
    }
}
