package org.phaseout.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Table;
import org.phaseout.publish.OutputColumn.Kind;

/** What readers must know: notes for all tables first, then one note a table. Rows: note, about, subject, text. */
final class Notes {

    static final List<OutputColumn> COLUMNS = List.of(
            OutputColumn.of("note", "Note", Kind.CODE),
            OutputColumn.of("about", "About", Kind.TEXT),
            OutputColumn.of("subject", "Subject", Kind.TEXT),
            OutputColumn.of("text", "Text", Kind.TEXT));

    private static final String ALL = "All tables";
    private static final int GENERAL = 5;

    /** Headings that carry a marker, by name of the column. */
    private static final Map<String, String> MARKERS = Map.of(
            "obs_status", mark(1),
            "area", mark(2),
            "n_reporting", mark(3),
            "n_expected", mark(3));

    /** Statuses by the code list CL_OBS_STATUS of SDMX. */
    private static final Map<String, String> STATUSES = new LinkedHashMap<>();

    static {
        STATUSES.put("A", "Normal: nothing to remark.");
        STATUSES.put("E", "Estimated, in whole or in part.");
        STATUSES.put("P", "Provisional: may still change.");
        STATUSES.put("L", "Not estimated (NE): exists, but the country gives no figure.");
        STATUSES.put("M", "Cannot exist (NA): does not apply to the country.");
        STATUSES.put("K", "Included elsewhere (IE): part of another figure.");
        STATUSES.put("Q", "Confidential (C): known, but not shown.");
        STATUSES.put("O", "Missing: not reported.");
    }

    private Notes() {}

    static String mark(int number) {
        return "[note " + number + "]";
    }

    /** Marker of the note on a table. */
    static String markOfTable(int index) {
        return mark(GENERAL + 1 + index);
    }

    /** The columns, with markers in the titles of those that have a note. */
    static List<OutputColumn> marked(List<OutputColumn> columns) {
        return columns.stream().map(Notes::marked).toList();
    }

    private static OutputColumn marked(OutputColumn column) {
        String marker = MARKERS.get(column.name());
        return marker == null || column.kind() == Kind.TEXT || column.kind() == Kind.NUMBER
                ? column
                : new OutputColumn(
                        column.name(), column.title() + " " + marker, column.kind(), column.unit(), column.decimals());
    }

    static List<List<@Nullable Object>> general() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        STATUSES.forEach((code, meaning) -> rows.add(Arrays.asList(mark(1), ALL, "Status " + code, meaning)));
        rows.add(Arrays.asList(
                mark(2),
                ALL,
                "Areas",
                "A country is named by its ISO 3166 alpha-3 code. Regions, party groups and the world add up the"
                        + " figures of the countries in them that have reported."));
        rows.add(Arrays.asList(
                mark(3),
                ALL,
                "Reporting",
                "How many countries of the area have reported for the year, of how many whose report is due."
                        + " Where fewer have reported than are expected, the area's figure is short of theirs."));
        rows.add(Arrays.asList(
                mark(4),
                ALL,
                "Empty cells",
                "An empty cell means that no figure can be given: it was not reported, or a part of the formula is"
                        + " missing; the status says more. A figure of zero is always shown as 0."));
        rows.add(Arrays.asList(
                mark(GENERAL),
                ALL,
                "Rounding",
                "Figures are worked out exactly and rounded half up once, when published, to the decimals that the"
                        + " note on the table names. Rounded figures may not add up to the rounded total."));
        return rows;
    }

    static List<List<@Nullable Object>> of(int index, PublishedTable published) {
        Table table = published.definition();
        String mark = markOfTable(index);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(mark, table.name(), "Title", table.id() + " " + table.title()));
        rows.add(Arrays.asList(mark, table.name(), "Inventory", published.inventoryTitle()));
        rows.add(Arrays.asList(mark, table.name(), "Definition", table.definition()));
        rows.add(Arrays.asList(mark, table.name(), "Formula", table.formula()));
        rows.add(Arrays.asList(mark, table.name(), "Source", table.source()));
        table.columns().values().forEach(c -> rows.add(Arrays.asList(mark, table.name(), c.title(), column(c))));
        rows.removeIf(row -> "".equals(row.get(3)));
        return rows;
    }

    private static String column(Table.Column column) {
        if (column.kind() == Table.Column.Kind.TEXT) {
            return "Column " + column.name() + ": text.";
        }
        Integer decimals = column.decimals();
        return "Column %s: %s, %s%s."
                .formatted(
                        column.name(),
                        column.unit() == null ? "no unit" : "in " + column.unit(),
                        decimals == null ? "exact" : decimals == 1 ? "1 decimal" : decimals + " decimals",
                        column.formula() == null ? "" : "; worked out as " + column.formula());
    }
}
