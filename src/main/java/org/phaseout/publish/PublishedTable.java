package org.phaseout.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.publish.OutputColumn.Kind;

/**
 * A table and its rows, ready to be written.
 *
 * @param inventory code of the inventory that defines it
 * @param dimensionTitles titles of the dimensions by name; the name itself is shown for one without
 * @param rows cells in the order of {@link #columns()}: text, numbers, booleans, dates or null; rows sorted by the key
 */
public record PublishedTable(
        Table definition,
        String inventory,
        String inventoryTitle,
        Map<String, String> dimensionTitles,
        Rows<List<@Nullable Object>> rows) {

    public PublishedTable {
        dimensionTitles = Map.copyOf(dimensionTitles);
    }

    public static PublishedTable of(Inventory inventory, Table table, Rows<List<@Nullable Object>> rows) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (String dimension : table.dimensions()) {
            Field field = inventory.fields().get(dimension);
            Derived derived = inventory.derive().get(dimension);
            titles.put(dimension, field != null ? field.title() : derived != null ? derived.title() : dimension);
        }
        return new PublishedTable(table, inventory.code(), inventory.title(), titles, rows);
    }

    /** Columns as published: area, dimensions, time_period, figures, status, and who has reported. */
    public List<OutputColumn> columns() {
        List<OutputColumn> columns = new ArrayList<>();
        columns.add(OutputColumn.of("area_type", "Area type", Kind.CODE));
        columns.add(OutputColumn.of("area", "Area", Kind.CODE));
        for (String dimension : definition.dimensions()) {
            columns.add(OutputColumn.of(dimension, dimensionTitles.getOrDefault(dimension, dimension), Kind.TEXT));
        }
        if (definition.grain().contains("time_period")) {
            columns.add(OutputColumn.of("time_period", "Year", Kind.YEAR));
        }
        definition.columns().values().forEach(c -> columns.add(figure(c)));
        columns.add(OutputColumn.of("obs_status", "Status", Kind.CODE));
        if (!definition.areas().isEmpty()) {
            columns.add(OutputColumn.of("n_reporting", "Countries reporting", Kind.COUNT));
            columns.add(OutputColumn.of("n_expected", "Countries expected", Kind.COUNT));
        }
        return List.copyOf(columns);
    }

    private static OutputColumn figure(Table.Column column) {
        Kind kind = column.kind() == Table.Column.Kind.TEXT ? Kind.TEXT : Kind.NUMBER;
        return new OutputColumn(column.name(), column.title(), kind, column.unit(), column.decimals());
    }
}
