package org.phaseout.store;

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

    static void each(JdbcTemplate jdbc, String select, Taker taker, Object... parameters) {
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(select);
                    statement.setFetchSize(FETCH);
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                    return statement;
                },
                rows -> {
                    CanonicalRow text = new CanonicalRow(rows.getMetaData());
                    while (rows.next()) {
                        taker.row(rows, text);
                    }
                    return true;
                });
    }
}
