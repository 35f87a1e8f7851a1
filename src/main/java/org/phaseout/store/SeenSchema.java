package org.phaseout.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** What names without a schema mean on a connection, until it is closed: the views of an inventory. */
final class SeenSchema implements AutoCloseable {

    /** Holds nothing. */
    private static final String EMPTY = "v__empty";

    private final Connection connection;
    private final String before;
    private final boolean behind;

    private SeenSchema(Connection connection, boolean behind) throws SQLException {
        this.connection = connection;
        this.before = connection.getSchema();
        this.behind = behind;
    }

    /** Makes what H2 needs; to be called outside of any transaction. */
    static void prepare(JdbcTemplate jdbc) {
        if (Boolean.TRUE.equals(jdbc.execute((Connection connection) -> isH2(connection)))) {
            jdbc.execute("create schema if not exists " + EMPTY);
        }
    }

    static boolean isH2(Connection connection) throws SQLException {
        return !connection.isWrapperFor(PGConnection.class);
    }

    /** @param schema views that are seen, and nothing else */
    static SeenSchema of(Connection connection, String schema) throws SQLException {
        SeenSchema seen = new SeenSchema(connection, false);
        connection.setSchema(shown(connection, schema));
        return seen;
    }

    /**
     * The same behind the names that a select gives itself with {@code with}. On a server these come first anyway; H2 would
     * take a view of the schema that it is in before them, but not one of a schema that it searches too.
     */
    static SeenSchema behindNames(Connection connection, String schema) throws SQLException {
        if (!isH2(connection)) {
            return of(connection, schema);
        }
        SeenSchema seen = new SeenSchema(connection, true);
        seen.search(schema);
        connection.setSchema(shown(connection, EMPTY));
        return seen;
    }

    private void search(String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set schema_search_path " + schema);
        }
    }

    /** An identifier as the database stores it. */
    private static String shown(Connection connection, String identifier) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? identifier.toUpperCase(Locale.ROOT) : identifier;
    }

    @Override
    public void close() throws SQLException {
        connection.setSchema(before);
        if (behind) {
            search(before);
        }
    }
}
