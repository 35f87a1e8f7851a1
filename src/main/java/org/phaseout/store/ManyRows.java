package org.phaseout.store;

import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts many rows into a table at once, in the fastest way that the database has, within the transaction at hand. */
final class ManyRows {

    private final JdbcTemplate jdbc;

    ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows values in the order of the columns; texts such as {@link StorableText} gives */
    void add(String table, List<String> columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty() && !isCopied(table, columns, rows)) {
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            jdbc.batchUpdate(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")", rows);
        }
    }

    private boolean isCopied(String table, List<String> columns, List<@Nullable Object[]> rows) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            if (!connection.isWrapperFor(PGConnection.class)) {
                return false;
            }
            CopiedRows.add(connection.unwrap(PGConnection.class), table, columns, rows);
            return true;
        }));
    }
}
