package org.phaseout.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Condition;
import org.phaseout.model.Observation;
import org.phaseout.normalise.Expression;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.RecordValues;

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
        BigDecimal times,
        boolean asksMore) {

    /** @throws org.phaseout.normalise.ExpressionFault if an expression cannot be used */
    static SignRule of(Condition condition, ExpressionEngine engine) {
        String text = condition.records();
        Expression records = text == null ? null : engine.compile(text);
        Condition.Range range = condition.range();
        Expression of = range == null ? null : engine.compile(range.of());
        return new SignRule(
                records,
                condition.repeats(),
                of,
                range == null ? List.of() : range.by(),
                range == null ? BigDecimal.ONE : new BigDecimal(range.times()),
                asksMore(records) || asksMore(of));
    }

    private static boolean asksMore(@Nullable Expression expression) {
        return expression != null && !Collections.disjoint(expression.fields(), RecordValues.ALWAYS);
    }

    /** What the expressions may name; without a copy if they name fields only. */
    Map<String, ?> values(Observation record) {
        return asksMore ? RecordValues.of(record) : record.values();
    }
}
