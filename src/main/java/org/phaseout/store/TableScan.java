package org.phaseout.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the rows of a select one after the other. */
final class TableScan {

    private static final int FETCH = 1000;

    private TableScan() {}

    /** Is handed each row, with what turns it into canonical text. */
    interface Taker {
        void row(ResultSet row, CanonicalRow text) throws SQLException;
    }

    /** A server sends rows bit by bit within a transaction only; else it sends all of them at once. */
    static void each(JdbcTemplate jdbc, String select, Taker taker, Object... parameters) {
        jdbc.execute((Connection connection) -> {
            boolean alone = connection.getAutoCommit();
            if (alone) {
                connection.setAutoCommit(false);
            }
            try {
                scan(connection, select, taker, parameters);
                return true;
            } finally {
                if (alone) {
                    connection.rollback(); // nothing was changed
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private static void scan(Connection connection, String select, Taker taker, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                CanonicalRow text = new CanonicalRow(rows.getMetaData());
                while (rows.next()) {
                    taker.row(rows, text);
                }
            }
        }
    }
}
