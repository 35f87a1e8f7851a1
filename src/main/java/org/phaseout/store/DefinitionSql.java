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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the SQL of a definition: in its own schema of views, reading only, with a time limit. */
public final class DefinitionSql {

    private static final int SECONDS = 600;

    private final JdbcTemplate jdbc;
    private final StoreSchema store;
    private final Map<String, CheckSelect> selects = new ConcurrentHashMap<>();

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
        run(inventory, sql, statement -> names.addAll(labels(statement.getMetaData())));
        return names;
    }

    static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    /** Makes {@code public.<table>} from a select; whatever stood there before goes. */
    public void makeTable(Inventory inventory, String table, String select) {
        WorkedOutTables.unseal(jdbc, table);
        jdbc.execute("drop table if exists " + store.table(table) + " cascade");
        jdbc.execute((Connection connection) -> {
            try (SeenSchema seen = SeenSchema.of(connection, store.views(inventory));
                    MadeSelects parts = MadeSelects.of(connection, select)) {
                with(
                        connection,
                        "create table " + store.table(table) + " as " + parts.last(),
                        PreparedStatement::execute);
                return seen;
            }
        });
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
        String select = forCheck(inventory, sql).of(held);
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (SeenSchema seen = SeenSchema.behindNames(connection, store.views(inventory))) {
                with(connection, select, rowsTo(found));
                return seen;
            }
        });
        return found;
    }

    /** What a check asks for is worked out once, not for each file. */
    private CheckSelect forCheck(Inventory inventory, String sql) {
        return selects.computeIfAbsent(inventory.hash() + " " + sql, k -> new CheckSelect(inventory, sql, store));
    }

    interface Work {
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

    /** Lets a statement of a definition work for so long and no longer. */
    static void with(Connection connection, String sql, Work work) throws SQLException {
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
