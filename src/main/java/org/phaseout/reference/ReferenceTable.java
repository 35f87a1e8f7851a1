package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of shared facts as it stands in its file.
 *
 * @param name file name without extension; SQL sees it as ref_ and this name
 * @param rows texts in the order of the columns; null where the cell is blank
 */
public record ReferenceTable(String name, List<Column> columns, List<List<@Nullable String>> rows) {

    public record Column(String name, Type type) {}

    /** What all filled cells of a column hold. */
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        BOOLEAN
    }

    public ReferenceTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** Place of a column from 0. @throws IllegalArgumentException if the table has no such column */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Reference table '" + name + "' has no column '" + column + "'");
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    /** The value as SQL sees it: String, Long, BigDecimal or Boolean; null where the cell is blank. */
    public @Nullable Object typed(List<@Nullable String> row, int column) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        return switch (columns.get(column).type()) {
            case TEXT -> text;
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
        };
    }
}
