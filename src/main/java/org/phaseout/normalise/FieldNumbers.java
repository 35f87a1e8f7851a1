package org.phaseout.normalise;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.definition.Inventory;
import org.phaseout.model.FieldNames;
import org.phaseout.model.FieldValues;
import org.phaseout.model.Observation;

/**
 * Numbers the fields that expressions name, so that they read an array and no map. Expressions compiled with the same
 * numbers share one row. Filled while expressions are compiled; from then on safe for threads.
 */
public final class FieldNumbers {

    private final FieldNames fields;
    private final Map<String, Integer> others = new HashMap<>();
    private final int form;
    private final int part;
    private final int status;

    /** For expressions over any fields. */
    public FieldNumbers() {
        this(new FieldNames(List.of()));
    }

    /** For the records of an inventory: every field that it has, with what the store keeps beside them. */
    FieldNumbers(Inventory inventory) {
        this(new FieldNames(fields(inventory)));
    }

    private FieldNumbers(FieldNames fields) {
        this.fields = fields;
        this.form = of("form");
        this.part = of("part");
        this.status = of("obs_status");
    }

    private static Set<String> fields(Inventory inventory) {
        Set<String> fields = new LinkedHashSet<>(inventory.fields().keySet());
        fields.addAll(inventory.derive().keySet());
        fields.add("blend");
        fields.removeAll(Set.of("form", "part", "obs_status"));
        return fields;
    }

    /** The number of a field; a new one for a field that has none yet. */
    int of(String field) {
        int number = fields.number(field);
        return number >= 0 ? number : others.computeIfAbsent(field, f -> fields.size() + others.size());
    }

    /** The record as expressions see it: its fields, and what the store keeps beside them. */
    public FieldRow row(Observation observation) {
        return observation.values() instanceof FieldValues values && values.names() == fields
                ? new FieldRow(values.array())
                : draft(observation);
    }

    /** A row of its own, to be filled further. */
    FieldRow draft(Observation observation) {
        FieldRow row = row(observation.values());
        row.set(form, observation.form());
        row.set(part, observation.part().word());
        row.set(status, observation.obsStatus());
        return row;
    }

    FieldRow row(Map<String, ?> values) {
        FieldRow row = new FieldRow(fields.size() + others.size());
        values.forEach((field, value) -> set(row, field, value));
        return row;
    }

    private void set(FieldRow row, String field, Object value) {
        int number = fields.number(field);
        Integer other = number < 0 ? others.get(field) : null;
        if (number >= 0 || other != null) {
            row.set(other == null ? number : other, value);
        } else if (fields.size() > 0) {
            throw new IllegalStateException("The inventory has no field '" + field + "'.");
        }
    }

    /** The record with the values of the row, which must not be changed any more. */
    Observation record(Observation observation, FieldRow row) {
        return new Observation(
                observation.form(),
                observation.at(),
                observation.part(),
                new FieldValues(fields, row.array()),
                observation.notation(),
                observation.cells(),
                String.valueOf(row.get(status)));
    }
}
