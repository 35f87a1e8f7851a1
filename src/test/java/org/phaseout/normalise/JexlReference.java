package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.jspecify.annotations.Nullable;

/** Works expressions out by an interpreter that others wrote: what compiled expressions are held against. */
final class JexlReference {

    private final JexlArithmetics arithmetic = new JexlArithmetics();
    private final JexlEngine jexl;

    JexlReference(ReferenceLookup tables) {
        Map<@Nullable String, Object> functions = new HashMap<>();
        functions.put(null, new ExpressionFunctionsByReflection(tables));
        jexl = new JexlBuilder()
                .permissions(new ExpressionSandbox())
                .features(ExpressionSandbox.features())
                .arithmetic(arithmetic)
                .namespaces(asNamespaces(functions))
                .strict(false)
                .silent(false)
                .safe(true)
                .debug(false)
                .cache(0)
                .create();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asNamespaces(Map<?, Object> functions) {
        return (Map<String, Object>) functions;
    }

    /** Ready to be worked out; null if the brackets, operators or commas do not fit together. */
    @Nullable
    JexlExpression compile(ExpressionText text) {
        try {
            return jexl.createExpression(forJexl(text.tokens()));
        } catch (JexlException misfit) {
            return null;
        }
    }

    /**
     * What the expression gives: its value, and after a blank was met a mark of it; for a fault the reason.
     *
     * @param values by field name
     */
    String outcome(JexlExpression expression, Map<String, ?> values) {
        arithmetic.forget();
        try {
            Object value = expression.evaluate(new Values(values));
            return shown(value, arithmetic.metBlank());
        } catch (JexlException | ArithmeticException | IllegalArgumentException fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            return "fault: " + cause.getMessage();
        }
    }

    /** A value with its type, so that 1 and '1' differ. */
    static String shown(@Nullable Object value, boolean metBlank) {
        Object plain = value instanceof BigDecimal figure ? Exact.plain(figure) : value;
        return (plain == null ? "blank" : plain.getClass().getSimpleName() + " " + plain)
                + (metBlank ? ", met a blank" : "");
    }

    /**
     * Numbers as exact decimals; {@code !=} and {@code !~} as operators that know blanks; a name before a colon in
     * brackets, since {@code b : f(x)} would call f of a space b.
     */
    private static String forJexl(List<String> tokens) {
        StringBuilder rewritten = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean beforeColon = i + 1 < tokens.size() && tokens.get(i + 1).equals(":");
            rewritten.append(forJexl(tokens.get(i), beforeColon)).append(' ');
        }
        return rewritten.toString();
    }

    private static String forJexl(String token, boolean beforeColon) {
        if (token.equals("!=")) {
            return JexlArithmetics.DIFFERS;
        }
        if (token.equals("!~")) {
            return JexlArithmetics.OUTSIDE;
        }
        if (Character.isDigit(token.charAt(0))) {
            String plain = new BigDecimal(token).toPlainString();
            return (plain.indexOf('.') < 0 ? plain + ".0" : plain) + "B";
        }
        return beforeColon && ExpressionText.isName(token) ? "(" + token + ")" : token;
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
