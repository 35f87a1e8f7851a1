package org.phaseout.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.definition.Table.Column;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.KeyColumns;
import org.phaseout.store.RecordTable;
import org.phaseout.store.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Works out every table from the summaries of accepted sections: first the countries' rows by the definition's SQL, then
 * the areas they add up to, last the formulas over both. Tables of an inventory of which nothing has changed stand.
 */
public final class Tabulator {

    private static final Logger LOG = LoggerFactory.getLogger(Tabulator.class);

    private final JdbcTemplate jdbc;
    private final DefinitionSql sql;
    private final StandingTables standing;
    private final Map<String, String> counted = new HashMap<>();

    public Tabulator(JdbcTemplate jdbc, DefinitionSql sql) {
        this(jdbc, sql, "");
    }

    /** @param program version of the program, for another one may work tables out otherwise */
    public Tabulator(JdbcTemplate jdbc, DefinitionSql sql, String program) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.standing = new StandingTables(jdbc, program);
    }

    /** @param inventories those with forms first: the others look at their tables */
    public void tabulate(List<Inventory> inventories) {
        Map<Inventory, String> changed = standing.changed(inventories);
        if (changed.isEmpty()) {
            LOG.info("tabulate nothing, for nothing has changed");
            return;
        }
        standing.letGo(changed.keySet(), inventories);
        Statistics.refresh(jdbc, filled(changed.keySet()));
        changed.forEach((inventory, grounds) -> {
            if (inventory.forms().isEmpty()) {
                Statistics.refresh(jdbc, List.of("published"));
            }
            share(inventory);
            inventory.tables().values().forEach(table -> work(inventory, table));
            standing.remember(inventory, grounds);
        });
    }

    /** Tables that imports filled and tables are worked out from. */
    private static List<String> filled(Collection<Inventory> inventories) {
        List<String> filled = new ArrayList<>(List.of("submission", "section"));
        inventories.stream()
                .filter(i -> !i.forms().isEmpty())
                .map(RecordTable::new)
                .forEach(table -> filled.addAll(List.of(table.name(), table.summaryName())));
        return filled;
    }

    /** Works out one table. */
    public void tabulate(Inventory inventory, Table table) {
        share(inventory);
        work(inventory, table);
    }

    /** Works out once what several tables draw on: a database would work out a view again for each that does. */
    private void share(Inventory inventory) {
        counted.clear();
        if (inventory.tables().values().stream()
                .anyMatch(t -> t.givesAreas() || !t.areas().isEmpty())) {
            jdbc.execute("create index if not exists ref_area_member_country on ref_area_member (country)");
            jdbc.execute("create index if not exists ref_area_member_area on ref_area_member (area_type, area)");
        }
        inventory.views().forEach((name, select) -> {
            LOG.info("share {} {}", inventory.code(), name);
            String table = "shared_" + inventory.schema() + "_" + name;
            String view = sql.store().views(inventory) + "." + name;
            List<String> columns = sql.columns(inventory, select);
            sql.makeTable(inventory, table, select);
            List<String> key = KeyColumns.of(columns);
            if (!key.isEmpty()) {
                jdbc.execute("create index " + table + "_key on " + table + " (" + String.join(", ", key) + ")");
            }
            jdbc.execute("drop view if exists " + view);
            jdbc.execute(
                    "create view " + view + " as select * from " + sql.store().table(table));
        });
    }

    private void work(Inventory inventory, Table table) {
        LOG.info("tabulate {} {}", inventory.code(), table.name());
        List<String> given = sql.columns(inventory, table.sql());
        requireColumns(inventory, table, given);
        TableSql parts = new TableSql(inventory, table, given, sql.store());
        sql.makeTable(inventory, TableSql.countries(inventory, table), table.sql());
        sql.makeTable(inventory, TableSql.areas(inventory, table), parts.areaRows());
        if (!table.areas().isEmpty()) {
            count(inventory, TableSql.COUNTED_REPORTING, parts.reporting());
            count(inventory, TableSql.COUNTED_EXPECTED, parts.expected());
        }
        sql.makeTable(inventory, TableSql.published(inventory, table), parts.publishedRows());
        for (Column column : table.columns().values()) {
            if (column.kind() == Column.Kind.NUMBER && !inventory.forms().isEmpty()) {
                publish(inventory, table, column);
            }
        }
    }

    /** Many tables of an inventory count alike. */
    private void count(Inventory inventory, String name, String select) {
        if (select.equals(counted.put(name, select))) {
            return;
        }
        sql.makeTable(inventory, name, select);
        jdbc.execute("create index " + name + "_key on " + name + " (area_type, area, time_period)");
    }

    private static void requireColumns(Inventory inventory, Table table, List<String> given) {
        List<String> wanted = new ArrayList<>(table.grain());
        table.columns().values().stream().filter(c -> c.formula() == null).forEach(c -> wanted.add(c.name()));
        wanted.removeAll(given);
        if (!wanted.isEmpty()) {
            throw new IllegalStateException("The SQL of table '%s' of %s does not give: %s"
                    .formatted(table.name(), inventory.code(), String.join(", ", wanted)));
        }
    }

    /** Lets cross-inventory tables see the column: all of it if it is a headline, else only who has reported. */
    private void publish(Inventory inventory, Table table, Column column) {
        boolean first = table.columns().keySet().iterator().next().equals(column.name());
        if (!column.headline() && !first) {
            return;
        }
        String dimensions = table.dimensions().isEmpty()
                ? "''"
                : String.join(
                        " || ';' || ",
                        table.dimensions().stream()
                                .map(d -> "'" + d + "=' || coalesce(cast(" + d + " as varchar(200)), '')")
                                .toList());
        String counts = table.areas().isEmpty() ? "null, null" : "n_reporting, n_expected";
        String amount = column.headline() ? "cast(" + column.name() + " as decimal(38,15))" : "null";
        jdbc.update(
                "insert into published (inventory, table_name, column_name, area_type, area, dimensions, time_period, amount, n_reporting, n_expected) select ?, ?, ?, area_type, area, "
                        + dimensions + ", time_period, " + amount + ", " + counts + " from "
                        + TableSql.published(inventory, table),
                inventory.code(),
                table.name(),
                column.name());
    }
}
