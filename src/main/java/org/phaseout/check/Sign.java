package org.phaseout.check;

import java.math.BigDecimal;
import org.phaseout.model.Observation;
import org.phaseout.normalise.Expression;
import org.phaseout.normalise.FieldRow;

/** Whether the records of one submission fulfil a condition; what is not known counts as fulfilled. */
final class Sign {

    private final SignRule rule;
    private final Repeats repeats = new Repeats();
    private final Ranges ranges;
    private boolean met;

    Sign(SignRule rule) {
        this.rule = rule;
        this.ranges = new Ranges(rule.times());
    }

    /** @param row values of the record by the numbers of its inventory */
    void see(Observation record, FieldRow row) {
        Expression records = rule.records();
        if (records != null && !records.holds(row)) {
            return;
        }
        met = true;
        if (!rule.repeats().isEmpty()) {
            repeats.add(Fingerprint.of(record, rule.repeats()));
        }
        Expression of = rule.of();
        if (of != null && of.evaluate(row) instanceof BigDecimal figure) {
            ranges.add(Fingerprint.of(record, rule.by()), figure);
        }
    }

    boolean isShown() {
        return met && (rule.repeats().isEmpty() || repeats.isShown()) && (rule.of() == null || ranges.isShown());
    }
}
