package org.phaseout.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Condition;
import org.phaseout.normalise.Expression;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.FieldNumbers;

/**
 * What a condition asks of records, compiled.
 *
 * @param records which records it is about; null for all
 * @param of figure whose range it is about; null for none
 */
record SignRule(
        @Nullable Expression records,
        List<String> repeats,
        @Nullable Expression of,
        List<String> by,
        BigDecimal times) {

    /**
     * @param numbers of the fields of the inventory
     * @throws org.phaseout.normalise.ExpressionFault if an expression cannot be used
     */
    static SignRule of(Condition condition, ExpressionEngine engine, FieldNumbers numbers) {
        String text = condition.records();
        Expression records = text == null ? null : engine.compile(text, numbers);
        Condition.Range range = condition.range();
        Expression of = range == null ? null : engine.compile(range.of(), numbers);
        return new SignRule(
                records,
                condition.repeats(),
                of,
                range == null ? List.of() : range.by(),
                range == null ? BigDecimal.ONE : new BigDecimal(range.times()));
    }
}
