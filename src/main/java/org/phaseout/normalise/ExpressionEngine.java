package org.phaseout.normalise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.phaseout.definition.Inventory;

/** Compiles the expressions of definitions. Safe for threads. */
public final class ExpressionEngine {

    private final ExpressionFunctions functions;
    private final Map<List<Set<String>>, FieldNumbers> numbers = new ConcurrentHashMap<>();

    /** @param tables what lookup() reads; the same question always has the same answer */
    public ExpressionEngine(ReferenceLookup tables) {
        functions = new ExpressionFunctions(tables);
    }

    /** The numbers that all expressions over records of the inventory share. */
    public FieldNumbers numbers(Inventory inventory) {
        return numbers.computeIfAbsent(
                List.of(inventory.fields().keySet(), inventory.derive().keySet()), k -> new FieldNumbers(inventory));
    }

    /** @throws ExpressionFault if the expression cannot be used, with the reason for whoever wrote it */
    public Expression compile(String expression) {
        return compile(expression, new FieldNumbers());
    }

    /**
     * @param fields numbers that all expressions over one record share
     * @throws ExpressionFault if the expression cannot be used, with the reason for whoever wrote it
     */
    public Expression compile(String expression, FieldNumbers fields) {
        ExpressionText text = new ExpressionText(expression);
        try {
            Term term = new ExpressionParser(text, fields, functions).parse();
            return new Expression(expression, text, term, fields);
        } catch (IllegalArgumentException fault) {
            throw new ExpressionFault(expression, String.valueOf(fault.getMessage()));
        }
    }
}
