package org.phaseout.normalise;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of definitions. Safe for threads. */
public final class ExpressionEngine {

    private final ExactArithmetic arithmetic = new ExactArithmetic();
    private final JexlEngine jexl;

    /** @param tables what lookup() reads */
    public ExpressionEngine(ReferenceLookup tables) {
        Map<@Nullable String, Object> functions = new HashMap<>();
        functions.put(null, new ExpressionFunctions(tables));
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

    /** @throws ExpressionFault if the expression cannot be used, with the reason for whoever wrote it */
    public Expression compile(String expression) {
        ExpressionText text = new ExpressionText(expression);
        try {
            return new Expression(expression, text, jexl.createExpression(text.forJexl()), arithmetic);
        } catch (JexlException fault) {
            throw new ExpressionFault(expression, "brackets, operators or commas do not fit together");
        }
    }
}
