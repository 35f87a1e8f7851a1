package org.phaseout.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.SelectOnly;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the SQL of a definition: in its own schema of views, reading only, with a time limit. */
public final class DefinitionSql {

    private static final int SECONDS = 600;

    private static final List<String> VIEWS = List.of("submission", "record", "summary", "section", "reported");

    private final JdbcTemplate jdbc;
    private final StoreSchema store;

    public DefinitionSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.store = new StoreSchema(jdbc);
    }

    /** Where the tables stand that SQL is run over. */
    public StoreSchema store() {
        return store;
    }

    /** The rows a select gives: value by column name in lower case. For selects of few rows, such as those of checks. */
    public List<Map<String, @Nullable Object>> rows(Inventory inventory, String sql) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        run(inventory, sql, rowsTo(found));
        return found;
    }

    private static Work rowsTo(List<Map<String, @Nullable Object>> found) {
        return statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    found.add(row(rows, columns));
                }
            }
        };
    }

    /** Names of the columns a select gives, in lower case, without running it. */
    public List<String> columns(Inventory inventory, String sql) {
        List<String> names = new ArrayList<>();
        run(inventory, sql, statement -> {
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
        });
        return names;
    }

    /** Makes {@code public.<table>} from a select; whatever stood there before goes. */
    public void makeTable(Inventory inventory, String table, String select) {
        WorkedOutTables.unseal(jdbc, table);
        jdbc.execute("drop table if exists " + store.table(table) + " cascade");
        run(inventory, "create table " + store.table(table) + " as " + select, PreparedStatement::execute);
        Statistics.refresh(jdbc, List.of(store.table(table)));
    }

    /**
     * What a submission is held against.
     *
     * @param back whether that is what counted when the submission came, as {@link Supersession#lookBack} wrote it
     *     down, instead of what counts now
     */
    public Held held(Inventory inventory, long submissionId, boolean back) {
        return new HeldSections(jdbc).of(submissionId, inventory, back);
    }

    /** The rows that the select of a check gives of what a submission is held against, as {@link #rows}. */
    public List<Map<String, @Nullable Object>> found(Inventory inventory, String sql, Held held) {
        String select = forCheck(inventory, sql, held);
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (SeenSchema seen = SeenSchema.behindNames(connection, store.views(inventory))) {
                with(connection, select, rowsTo(found));
                return seen;
            }
        });
        return found;
    }

    /**
     * Lets a select see the records of one submission as {@code submission}: of all its forms, for some rules compare
     * them. The other views show what counts of the countries that the submission is about, and nothing of others, so
     * that a check costs the same in a big store.
     */
    private String forCheck(Inventory inventory, String sql, Held held) {
        String bare = SelectOnly.withoutComments(sql).strip();
        NamedColumns named = new NamedColumns(bare, VIEWS);
        RecordTable table = new RecordTable(inventory);
        String columns = String.join(", ", named.of(table.columns().keySet()));
        String summed = String.join(", ", named.of(table.summaryColumns().keySet()));
        Map<String, String> views = new LinkedHashMap<>();
        views.put(
                "submission",
                "select %s from %s where submission_id = %s"
                        .formatted(columns, store.table(table.name()), held.submissionId()));
        views.put(
                "record", "select %s from %s r where %s".formatted(columns, store.table(table.name()), held.records()));
        views.put(
                "summary",
                "select %s from %s r where %s".formatted(summed, store.table(table.summaryName()), held.summaries()));
        views.put(
                "section",
                "select %s from %s r where %s"
                        .formatted(Schemas.SECTION_COLUMNS, store.table("section"), held.summaries()));
        views.put("reported", "select distinct inventory, form, country, time_period from section");
        views.keySet().removeIf(view -> !named.has(view) && !(view.equals("section") && named.has("reported")));
        if (views.isEmpty()) {
            return bare;
        }
        String with = views.entrySet().stream()
                .map(v -> v.getKey() + " as (" + v.getValue() + ")")
                .collect(Collectors.joining(", "));
        return bare.regionMatches(true, 0, "with", 0, 4)
                ? "with " + with + ", " + bare.substring(4)
                : "with " + with + " " + bare;
    }

    private interface Work {
        void with(PreparedStatement statement) throws SQLException;
    }

    private void run(Inventory inventory, String sql, Work work) {
        jdbc.execute((Connection connection) -> {
            try (SeenSchema seen = SeenSchema.of(connection, store.views(inventory))) {
                with(connection, sql, work);
                return seen;
            }
        });
    }

    private static void with(Connection connection, String sql, Work work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(SECONDS);
            work.with(statement);
        }
    }

    private static Map<String, @Nullable Object> row(ResultSet rows, ResultSetMetaData columns) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getObject(i));
        }
        return row;
    }
}
