package org.phaseout.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.NamedInSql;
import org.phaseout.model.FieldNames;

/** The tables that an inventory's records and summaries stand in, worked out from its definition. */
public final class RecordTable {

    static final String DECIMAL = "decimal(38,15)";

    private final Inventory inventory;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names;

    /** Those asked for last: all records of an inventory have the same fields. */
    private volatile Places latest = new Places(new FieldNames(List.of()), new int[0]);

    private static final class Places {
        private final FieldNames fields;
        private final int[] places;

        Places(FieldNames fields, int[] places) {
            this.fields = fields;
            this.places = places;
        }
    }

    public RecordTable(Inventory inventory) {
        this.inventory = inventory;
        for (OwnColumn own : OwnColumn.values()) {
            columns.put(own.column(), own.type());
        }
        for (Field field : inventory.fields().values()) {
            columns.putIfAbsent(field.name(), type(field.type()));
        }
        Set<String> asked = NamedInSql.derived(inventory);
        for (Derived derived : inventory.derive().values()) {
            if (asked.contains(derived.name())) {
                columns.putIfAbsent(derived.name(), type(derived.type()));
            }
        }
        names = List.copyOf(columns.keySet());
        for (String name : names) {
            places.put(name, places.size());
        }
    }

    public String name() {
        return name(inventory);
    }

    /** Name of the table of an inventory's records. */
    static String name(Inventory inventory) {
        return "record_" + inventory.schema();
    }

    public String summaryName() {
        return "summary_" + inventory.schema();
    }

    /** SQL type by column, in order. */
    public Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** Names of the columns, in order. */
    List<String> columnNames() {
        return names;
    }

    /** Place of a column by name; -1 if there is none. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Place of the column of each field by its number; -1 where there is none. */
    int[] places(FieldNames fields) {
        Places known = latest;
        if (known.fields != fields) {
            int[] found = new int[fields.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = place(fields.name(i));
            }
            known = new Places(fields, found);
            latest = known;
        }
        return known.places;
    }

    String createRecord() {
        return create(name(), columns);
    }

    /** Dimensions of the summary: the section, then those of the definition. */
    List<String> summaryBy() {
        List<String> by = new ArrayList<>(List.of("section_id"));
        by.addAll(inventory.summary().by());
        return by;
    }

    List<String> summarySums() {
        return inventory.summary().sums();
    }

    /** SQL type by column of the summary: section, dimensions, sums, number of records, status. */
    Map<String, String> summaryColumns() {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("section_id", "bigint not null");
        for (String by : inventory.summary().by()) {
            summary.put(by, columns.getOrDefault(by, "varchar(1000)"));
        }
        inventory.summary().sums().forEach(sum -> summary.put(sum, DECIMAL));
        summary.put("records", "bigint not null");
        summary.put("obs_status", "varchar(1) not null");
        return summary;
    }

    String createSummary() {
        return create(summaryName(), summaryColumns());
    }

    /** Adds up the records of one submission. Blends stand beside their components, so they are left out. */
    String insertSummary() {
        return "insert into " + summaryName() + " ("
                + String.join(", ", summaryColumns().keySet()) + ") " + selectSummary();
    }

    /** The summary of one submission, worked out from its records. */
    String selectSummary() {
        List<String> by = summaryBy();
        List<String> select = new ArrayList<>(by);
        inventory.summary().sums().forEach(sum -> select.add("sum(" + sum + ") as " + sum));
        select.add("count(*) as records");
        select.add("max(obs_status) as obs_status");
        return "select %s from %s where submission_id = ? and part <> 'blend' group by %s"
                .formatted(String.join(", ", select), name(), String.join(", ", by));
    }

    static String type(Field.Type type) {
        return switch (type) {
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT -> DECIMAL;
            case INTEGER -> "bigint";
            case YEAR -> "integer";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            case TEXT, CODE, COUNTRY, SUBSTANCE -> "varchar(1000)";
        };
    }

    private static String create(String name, Map<String, String> columns) {
        return "create table if not exists " + name + " ("
                + String.join(
                        ", ",
                        columns.entrySet().stream()
                                .map(c -> c.getKey() + " " + c.getValue())
                                .toList())
                + ")";
    }
}
