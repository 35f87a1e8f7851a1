package org.phaseout.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Observation;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.SectionKey;

/** Where the records of each inventory stand, and which section each belongs to. */
final class RecordTables {

    private final Map<String, Inventory> inventories = new HashMap<>();
    private final Map<String, RecordTable> tables = new HashMap<>();

    RecordTables(List<Inventory> all) {
        for (Inventory inventory : all) {
            inventories.put(inventory.code(), inventory);
            tables.put(inventory.code(), new RecordTable(inventory));
        }
    }

    /** Names of the tables that hold records; an inventory without forms has none. */
    List<String> names() {
        return inventories.values().stream()
                .filter(inventory -> !inventory.forms().isEmpty())
                .map(inventory -> of(inventory.code()).name())
                .toList();
    }

    RecordTable of(String inventory) {
        RecordTable table = tables.get(inventory);
        if (table == null) {
            throw new IllegalArgumentException("No inventory '" + inventory + "' is defined.");
        }
        return table;
    }

    SectionKey keyOf(Reading reading, Observation observation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : sectionFields(reading.inventory(), reading.form())) {
            String value = observation.text(field);
            values.put(field, value == null ? "" : StorableText.of(value));
        }
        SectionKey key = SectionKey.of(reading.inventory(), reading.form(), values);
        if (key == null || key.country().isEmpty()) {
            throw new IllegalStateException("An accepted record has no country or time_period: " + observation);
        }
        return key;
    }

    /** Fields that make the key of a section of the form. */
    List<String> sectionFields(String code, String formCode) {
        Inventory inventory = inventories.get(code);
        if (inventory == null) {
            throw new IllegalArgumentException("No inventory '" + code + "' is defined.");
        }
        Form form = inventory.forms().get(formCode);
        return form != null && form.section() != null ? form.section() : inventory.section();
    }
}
