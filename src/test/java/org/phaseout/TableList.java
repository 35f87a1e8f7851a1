package org.phaseout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.publish.OutputColumn;
import org.phaseout.publish.PublishedTable;

/** The published tables with their columns as a part of a document, made from the definitions. */
final class TableList {

    private TableList() {}

    static String of(List<Inventory> inventories) {
        StringBuilder text = new StringBuilder();
        for (Inventory inventory : inventories) {
            for (Table table : inventory.tables().values()) {
                add(text, inventory, table);
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void add(StringBuilder text, Inventory inventory, Table table) {
        PublishedTable published = PublishedTable.of(inventory, table, sink -> {});
        String key = "area_type, area, "
                + table.dimensions().stream().map(d -> d + ", ").collect(Collectors.joining()) + "time_period";
        text.append("### ").append(table.name()).append("\n\n");
        text.append("%s, inventory `%s`: %s. %s Key: `%s`.\n\n"
                .formatted(table.id(), inventory.code(), flat(table.title()), areas(table), key));
        text.append("| Column | Holds | Unit | Decimals | Title |\n|--|--|--|--|--|\n");
        for (OutputColumn column : published.columns()) {
            text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            column.name(),
                            column.kind().name().toLowerCase(Locale.ROOT),
                            column.unit() == null ? "" : column.unit(),
                            decimals(column),
                            flat(column.title()).replace("|", "\\|")));
        }
        text.append('\n');
    }

    private static String areas(Table table) {
        if (table.givesAreas()) {
            return "Areas as the table gives them.";
        }
        return table.areas().isEmpty()
                ? "Countries only."
                : "Countries, and " + String.join(", ", table.areas()).replace('_', ' ') + ".";
    }

    private static String decimals(OutputColumn column) {
        if (column.kind() != OutputColumn.Kind.NUMBER) {
            return "";
        }
        return column.decimals() == null ? "exact" : column.decimals().toString();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
