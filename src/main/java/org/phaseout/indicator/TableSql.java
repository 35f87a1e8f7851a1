package org.phaseout.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.definition.Table.Column;
import org.phaseout.store.StoreSchema;

/** The SQL that turns the countries' rows of a table into the published one. */
final class TableSql {

    /** Made anew for each table, so that counts are worked out once and found by their key. */
    static final String COUNTED_REPORTING = "counted_reporting";

    static final String COUNTED_EXPECTED = "counted_expected";

    private final Inventory inventory;
    private final Table table;
    private final List<String> given;
    private final StoreSchema store;

    /** @param given columns that the definition's select gives */
    TableSql(Inventory inventory, Table table, List<String> given, StoreSchema store) {
        this.inventory = inventory;
        this.table = table;
        this.given = given;
        this.store = store;
    }

    /** Name of the table that holds the rows of countries. */
    static String countries(Inventory inventory, Table table) {
        return "country_" + inventory.schema() + "_" + table.name();
    }

    /** Name of the table that holds the rows of all areas, formulas not yet worked out. */
    static String areas(Inventory inventory, Table table) {
        return "area_" + inventory.schema() + "_" + table.name();
    }

    /** Name of the published table. */
    static String published(Inventory inventory, Table table) {
        return "table_" + inventory.schema() + "_" + table.name();
    }

    /** Countries and what they add up to. */
    String areaRows() {
        if (table.givesAreas()) {
            return "select area_type, area" + list(table.dimensions()) + ", time_period"
                    + list(stored().stream().map(Column::name).toList()) + ", " + status("c")
                    + " as obs_status from "
                    + store.table(countries(inventory, table)) + " c";
        }
        String countries = "select cast('country' as varchar(20)) as area_type, cast(c.country as varchar(20)) as area"
                + each("c.", table.dimensions()) + ", c.time_period"
                + each("c.", stored().stream().map(Column::name).toList())
                + ", " + status("c") + " as obs_status from " + store.table(countries(inventory, table)) + " c";
        return table.areas().isEmpty() ? countries : countries + " union all " + sums();
    }

    private String sums() {
        String kinds = table.areas().stream().map(a -> "'" + a + "'").collect(Collectors.joining(", "));
        List<String> columns = new ArrayList<>();
        for (Column column : stored()) {
            columns.add((column.add() ? "sum(c." + column.name() + ")" : "null") + " as " + column.name());
        }
        List<String> keys = new ArrayList<>(List.of("m.area_type", "m.area"));
        table.dimensions().forEach(d -> keys.add("c." + d));
        keys.add("c.time_period");
        return "select " + String.join(", ", keys) + list(columns) + ", max(" + status("c")
                + ") as obs_status from "
                + store.table(countries(inventory, table))
                + " c join ref_area_member m on m.country = c.country and c.time_period >= m.from_year"
                + " and (m.to_year is null or c.time_period <= m.to_year) where m.area_type in (" + kinds
                + ") group by "
                + String.join(", ", keys);
    }

    /** The published rows: formulas worked out, and who has reported of those expected. */
    String publishedRows() {
        if (table.areas().isEmpty()) {
            return figures();
        }
        return "select a.*, case when a.area_type = 'country' then null else coalesce(r.n, 0) end as n_reporting,"
                + " case when a.area_type = 'country' then null else coalesce(e.n, 0) end as n_expected from ("
                + figures() + ") a left join " + store.table(COUNTED_REPORTING)
                + " r on r.area_type = a.area_type and r.area = a.area and r.time_period = a.time_period left join "
                + store.table(COUNTED_EXPECTED)
                + " e on e.area_type = a.area_type and e.area = a.area and e.time_period = a.time_period";
    }

    /** Number of countries of each area that have reported, a year. */
    String reporting() {
        return members("reported", from());
    }

    /** Number of countries of each area whose report is expected, a year. Who reports without having to counts too. */
    String expected() {
        if (inventory.expected() == null) {
            return members("reported", "");
        }
        return members(
                "(select country, time_period from expected union select s.country, s.time_period from reported s"
                        + from() + ")",
                "");
    }

    private String figures() {
        List<String> columns = new ArrayList<>(List.of("area_type", "area"));
        columns.addAll(table.dimensions());
        columns.add("time_period");
        for (Column column : table.columns().values()) {
            columns.add(column.formula() == null ? column.name() : "(" + column.formula() + ") as " + column.name());
        }
        columns.add("obs_status");
        return "select " + String.join(", ", columns) + " from " + store.table(areas(inventory, table));
    }

    private String from() {
        return table.from().isEmpty()
                ? ""
                : " where s.form in ("
                        + table.from().stream().map(f -> "'" + f + "'").collect(Collectors.joining(", ")) + ")";
    }

    private static String members(String source, String where) {
        return "select m.area_type, m.area, s.time_period, count(distinct s.country) as n from " + source
                + " s join ref_area_member m on m.country = s.country and s.time_period >= m.from_year"
                + " and (m.to_year is null or s.time_period <= m.to_year)" + where
                + " group by m.area_type, m.area, s.time_period";
    }

    private List<Column> stored() {
        return table.columns().values().stream()
                .filter(c -> c.formula() == null)
                .toList();
    }

    private String status(String alias) {
        return given.contains("obs_status") ? "coalesce(" + alias + ".obs_status, 'A')" : "'A'";
    }

    private static String list(List<String> names) {
        return names.stream().map(n -> ", " + n).collect(Collectors.joining());
    }

    private static String each(String prefix, List<String> names) {
        return names.stream().map(n -> ", " + prefix + n).collect(Collectors.joining());
    }
}
