package org.phaseout.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts many rows into a table at once, in the fastest way that the database has, within the transaction at hand. */
final class ManyRows {

    /** Rows that one statement inserts: each costs the embedded database a fifth less than alone. */
    private static final int AT_ONCE = 20;

    private final JdbcTemplate jdbc;

    ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows values in the order of the columns; texts such as {@link StorableText} gives */
    void add(String table, List<String> columns, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            if (connection.isWrapperFor(PGConnection.class)) {
                CopiedRows.add(connection.unwrap(PGConnection.class), table, columns, rows);
            } else {
                insert(connection, table, columns, rows);
            }
            return true;
        });
    }

    /** Columns that are blank in all of the rows are left out: most fields of a form stay blank in most files. */
    private static void insert(Connection connection, String table, List<String> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        int[] filled = IntStream.range(0, columns.size())
                .filter(i -> isFilled(rows, i))
                .toArray();
        String names =
                String.join(", ", Arrays.stream(filled).mapToObj(columns::get).toList());
        String insert = "insert into " + table + " (" + names + ") values ";
        int whole = rows.size() / AT_ONCE * AT_ONCE;
        insert(connection, insert, AT_ONCE, filled, rows.subList(0, whole));
        insert(connection, insert, 1, filled, rows.subList(whole, rows.size()));
    }

    /** @param atOnce rows of one statement, of which there are a multiple */
    private static void insert(
            Connection connection, String insert, int atOnce, int[] filled, List<@Nullable Object[]> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(" + String.join(", ", Collections.nCopies(filled.length, "?")) + ")";
        try (PreparedStatement statement =
                connection.prepareStatement(insert + String.join(", ", Collections.nCopies(atOnce, row)))) {
            int place = 0;
            for (@Nullable Object[] values : rows) {
                for (int column : filled) {
                    set(statement, ++place, values[column]);
                }
                if (place == atOnce * filled.length) {
                    statement.addBatch();
                    place = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static boolean isFilled(List<@Nullable Object[]> rows, int column) {
        for (@Nullable Object[] row : rows) {
            if (row[column] != null) {
                return true;
            }
        }
        return false;
    }

    private static void set(PreparedStatement insert, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(place, Types.NULL);
        } else if (value instanceof String text) {
            insert.setString(place, text);
        } else if (value instanceof BigDecimal number) {
            insert.setBigDecimal(place, number);
        } else if (value instanceof Long number) {
            insert.setLong(place, number);
        } else if (value instanceof Integer number) {
            insert.setInt(place, number);
        } else {
            insert.setObject(place, value);
        }
    }
}
