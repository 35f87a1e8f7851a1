package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table, read by the names of its columns. */
record TableRow(ReferenceTable table, List<@Nullable String> cells) {

    static List<TableRow> of(ReferenceTable table) {
        return table.rows().stream().map(cells -> new TableRow(table, cells)).toList();
    }

    @Nullable
    String get(String column) {
        return cells.get(table.indexOf(column));
    }

    /** @throws IllegalStateException if the cell is blank */
    String text(String column) {
        String text = get(column);
        if (text == null) {
            throw new IllegalStateException(
                    "Column '%s' of reference table '%s' is blank in %s".formatted(column, table.name(), cells));
        }
        return text;
    }

    @Nullable
    Integer whole(String column) {
        String text = get(column);
        return text == null ? null : Integer.valueOf(text);
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    boolean isTrue(String column) {
        return text(column).equals("true");
    }

    /** Whether a spelling may be applied: a blank confidence is high. */
    boolean isCertain() {
        return !"low".equals(get("confidence"));
    }
}
