package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes what the definitions need in the database: a record and a summary table an inventory, a table a reference list,
 * and for each inventory a schema of views, which are all that its SQL sees.
 */
public final class Schemas {

    /** What the SQL of a definition sees of a section. */
    static final String SECTION_COLUMNS =
            "inventory, form, country, time_period, section_key, cells_required, cells_filled, rows_read,"
                    + " rows_accepted, rows_rejected, submission_id, section_id";

    /** What the tables of an inventory were worked out from is remembered under this and its code. */
    public static final String TABLES = "tables of ";

    private static final String DECIMAL = RecordTable.DECIMAL;

    private final JdbcTemplate jdbc;
    private final StoreSchema store;

    public Schemas(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.store = new StoreSchema(jdbc);
    }

    /** Brings the database up to the definitions at hand; does nothing if it was made from the same ones. */
    public void prepare(List<Inventory> inventories, ReferenceTables reference) {
        SeenSchema.prepare(jdbc);
        String referenceHash = reference.hash();
        List<String> made = new ArrayList<>(List.of(referenceHash));
        inventories.forEach(inventory -> made.add(inventory.code() + " " + inventory.hash()));
        String wanted = String.join("\n", made);
        if (wanted.equals(madeFrom("views"))) {
            return;
        }
        TableHashes.unsealStates(jdbc);
        List<ReferenceTable> lists = List.copyOf(reference.all().values());
        forget("views"); // or a database left half made, with the definitions put back, would pass for whole
        jdbc.update("delete from made_from where what like '" + TABLES + "%'"); // they share views that go
        inventories.forEach(inventory -> jdbc.execute("drop schema if exists " + store.views(inventory) + " cascade"));
        if (!referenceHash.equals(madeFrom("reference"))) {
            forget("reference");
            lists.forEach(this::load);
            remember("reference", referenceHash);
        }
        published();
        for (Inventory inventory : inventories) {
            recordTables(inventory);
            views(inventory, lists);
        }
        remember("views", wanted);
    }

    private void load(ReferenceTable list) {
        String name = "ref_" + list.name();
        jdbc.execute("drop table if exists " + name + " cascade");
        jdbc.execute("create table " + name + " ("
                + list.columns().stream()
                        .map(c -> c.name() + " " + type(c.type()))
                        .collect(Collectors.joining(", "))
                + ")");
        String marks = list.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (List<@Nullable String> row : list.rows()) {
            @Nullable Object[] values = new @Nullable Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = list.typed(row, i);
            }
            rows.add(values);
        }
        jdbc.batchUpdate("insert into " + name + " values (" + marks + ")", rows);
        Statistics.refresh(jdbc, List.of(name));
        new TableHashes(jdbc).sealReference(name);
    }

    private static String type(ReferenceTable.Type type) {
        return switch (type) {
            case TEXT -> "varchar(4000)";
            case WHOLE -> "bigint";
            case DECIMAL -> DECIMAL;
            case BOOLEAN -> "boolean";
        };
    }

    private void recordTables(Inventory inventory) {
        if (inventory.forms().isEmpty()) {
            return;
        }
        RecordTable table = new RecordTable(inventory);
        jdbc.execute(table.createRecord());
        jdbc.execute(table.createSummary());
        addMissing(table.name(), table.columns());
        addMissing(table.summaryName(), table.summaryColumns());
        jdbc.execute(
                "create index if not exists " + table.name() + "_submission on " + table.name() + " (submission_id)");
        jdbc.execute("create index if not exists " + table.summaryName() + "_section on " + table.summaryName()
                + " (section_id)");
    }

    private void addMissing(String table, Map<String, String> columns) {
        columns.forEach((name, type) -> jdbc.execute(
                "alter table " + table + " add column if not exists " + name + " " + type.replace(" not null", "")));
    }

    private void published() {
        jdbc.execute("""
                create table if not exists published (inventory varchar(100), table_name varchar(100), column_name varchar(100),
                  area_type varchar(20), area varchar(20), dimensions varchar(2000), time_period integer, amount %s,
                  n_reporting bigint, n_expected bigint)
                """.formatted(DECIMAL));
    }

    private void views(Inventory inventory, List<ReferenceTable> lists) {
        String schema = store.views(inventory);
        jdbc.execute("create schema if not exists " + schema);
        for (ReferenceTable list : lists) {
            String columns =
                    list.columns().stream().map(ReferenceTable.Column::name).collect(Collectors.joining(", "));
            view(schema, "ref_" + list.name(), "select " + columns + " from " + store.table("ref_" + list.name()));
        }
        boolean crosses = inventory.forms().isEmpty();
        String own = crosses ? "" : " and inventory = '" + inventory.code() + "'";
        String counting = " from " + store.table("section") + " where state = 'CURRENT'" + own;
        view(schema, "section", "select " + SECTION_COLUMNS + counting);
        view(schema, "reported", "select distinct inventory, form, country, time_period" + counting);
        if (crosses) {
            view(schema, "published", "select * from " + store.table("published"));
        } else {
            recordViews(schema, new RecordTable(inventory));
        }
        if (inventory.expected() != null) {
            String expected = inventory.expected();
            inSchema(schema, "create view " + schema + ".expected as " + expected);
        }
    }

    private void recordViews(String schema, RecordTable table) {
        recordView(schema, "record", table.columns(), table.name());
        recordView(schema, "summary", table.summaryColumns(), table.summaryName());
    }

    private void recordView(String schema, String name, Map<String, String> columns, String table) {
        String shown = columns.keySet().stream().map(c -> "r." + c).collect(Collectors.joining(", "));
        view(
                schema,
                name,
                "select %s from %s r join %s s on s.section_id = r.section_id where s.state = 'CURRENT'"
                        .formatted(shown, store.table(table), store.table("section")));
    }

    private void view(String schema, String name, String select) {
        jdbc.execute("create view " + schema + "." + name + " as " + select);
    }

    private void inSchema(String schema, String sql) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (SeenSchema seen = SeenSchema.of(connection, schema);
                    java.sql.Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return seen;
            }
        });
    }

    private @Nullable String madeFrom(String what) {
        return jdbc.query("select hash from made_from where what = ?", (rs, i) -> rs.getString(1), what).stream()
                .findFirst()
                .orElse(null);
    }

    private void forget(String what) {
        jdbc.update("delete from made_from where what = ?", what);
    }

    private void remember(String what, String hash) {
        forget(what);
        jdbc.update("insert into made_from (what, hash) values (?, ?)", what, hash);
    }
}
