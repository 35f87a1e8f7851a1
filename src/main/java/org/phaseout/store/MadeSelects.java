package org.phaseout.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.phaseout.definition.NamedSelects;
import org.phaseout.definition.NamedSelects.Named;

/**
 * The selects that a select names, each worked out once into a table of its own that only this connection sees, until they are
 * closed. H2 works a named select out anew for each row that it is joined to, so that what takes a second over a thousand
 * rows takes an hour over a hundred thousand. A server does not, and gets the select as it is.
 */
final class MadeSelects implements AutoCloseable {

    private final Connection connection;
    private final Deque<String> made = new ArrayDeque<>();
    private String last = "";

    private MadeSelects(Connection connection) {
        this.connection = connection;
    }

    /** To be called where the names in the select mean what they are to mean. */
    static MadeSelects of(Connection connection, String select) throws SQLException {
        MadeSelects selects = new MadeSelects(connection);
        try {
            selects.make(select);
            return selects;
        } catch (SQLException | RuntimeException e) {
            selects.close();
            throw e;
        }
    }

    private void make(String select) throws SQLException {
        if (!SeenSchema.isH2(connection)) {
            last = select;
            return;
        }
        NamedSelects parts = NamedSelects.of(select);
        for (Named part : parts.named()) {
            run("create local temporary table " + part.name() + " as " + part.select());
            made.push(part.name());
            List<String> key = KeyColumns.of(columns(part.name()));
            if (!key.isEmpty()) {
                run("create index " + part.name() + "_key on " + part.name() + " (" + String.join(", ", key) + ")");
            }
        }
        last = parts.last();
    }

    private List<String> columns(String table) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement("select * from " + table)) {
            return DefinitionSql.labels(all.getMetaData());
        }
    }

    /** The select that looks at them. */
    String last() {
        return last;
    }

    private void run(String sql) throws SQLException {
        DefinitionSql.with(connection, sql, PreparedStatement::execute);
    }

    @Override
    public void close() throws SQLException {
        while (!made.isEmpty()) {
            run("drop table if exists " + made.pop());
        }
    }
}
