package org.phaseout.normalise;

import java.util.HashMap;
import java.util.Map;
import org.phaseout.model.Observation;

/**
 * Numbers the fields that expressions name, so that they read an array and no map. Expressions compiled with the same
 * numbers share one row. Filled while expressions are compiled; from then on safe for threads.
 */
public final class FieldNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a field; a new one for a field that has none yet. */
    int of(String field) {
        return numbers.computeIfAbsent(field, f -> numbers.size());
    }

    /** The record as expressions see it: its fields, and what the store keeps beside them. */
    public FieldRow row(Observation observation) {
        FieldRow row = row(observation.values());
        set(row, "form", observation.form());
        set(row, "part", RecordValues.word(observation.part()));
        set(row, "obs_status", observation.obsStatus());
        return row;
    }

    FieldRow row(Map<String, ?> values) {
        FieldRow row = new FieldRow(numbers.size());
        values.forEach((field, value) -> set(row, field, value));
        return row;
    }

    private void set(FieldRow row, String field, Object value) {
        Integer number = numbers.get(field);
        if (number != null) {
            row.set(number, value);
        }
    }
}
