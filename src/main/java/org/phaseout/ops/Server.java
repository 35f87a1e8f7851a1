package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.WrongUsage;
import org.phaseout.store.StoreSchema;

/** A PostgreSQL server as it is met before the program is started over it, so that what stands against it is said plainly. */
final class Server {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,40}");

    /** Outputs are in the order of the database's texts, and are to be the same wherever they were kept. */
    private static final String SORTS_BY_CODE = "select 'B' < 'a' and 'z' < chr(233) and '-b' < 'a' and lower(chr(201)) = chr(233)";

    private static final String MADE_LIKE =
            "create database phaseout template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'";

    private final Database database;

    Server(Database database) {
        this.database = database;
    }

    /** The schema that a store stands in, and whether one does. */
    record Met(String schema, boolean filled) {}

    /**
     * Looks whether the store of a home folder can be kept there.
     *
     * @throws UnreachableDatabase if the server cannot be worked with
     * @throws WrongUsage if the database is made for something else
     */
    Met meet(Path home) {
        try (Connection connection = connect()) {
            requireOrder(connection);
            String schema = schema(connection);
            boolean filled = ask(connection, "select to_regclass('submission')") != null;
            requireOurs(connection, home);
            return new Met(schema, filled);
        } catch (SQLException e) {
            throw UnreachableDatabase.opening(database, e);
        }
    }

    private void requireOrder(Connection connection) throws SQLException {
        boolean utf8 = "UTF8".equals(ask(connection, "select getdatabaseencoding()"));
        if (!utf8 || !"t".equals(ask(connection, SORTS_BY_CODE))) {
            throw new WrongUsage("The database " + database.shown()
                    + " is not in UTF-8 or sorts texts in the order of a language; tables would come out otherwise there."
                    + " Make it like this: " + MADE_LIKE);
        }
    }

    private String schema(Connection connection) throws SQLException {
        String wanted = ask(connection, "select (current_schemas(false))[1]");
        if (wanted == null) {
            wanted = String.valueOf(ask(connection, "show search_path")).replace("\"", "").split(",", 2)[0].strip();
        }
        if (!PLAIN.matcher(wanted).matches()) {
            throw new WrongUsage("The schema '" + wanted + "' needs another name: small letters, digits and _ only.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + wanted);
        }
        return wanted;
    }

    private void requireOurs(Connection connection, Path home) throws SQLException {
        if (ask(connection, "select to_regclass('made_from')") == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select hash from made_from where what = ?")) {
            statement.setString(1, HomeMark.WHAT);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next() && !rows.getString(1).equals(HomeMark.of(home))) {
                    throw new WrongUsage("The database " + database.shown()
                            + " holds the store of another home folder. Give each its own database, or its own schema:"
                            + " ?currentSchema=<name> at the end of " + Database.SETTING + ".");
                }
            }
        }
    }

    /** Makes an empty schema for a store that is made aside. */
    void empty(String schema) throws IOException {
        inOne(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String views : StoreSchema.viewsBeside(connection, schema)) {
                    statement.execute("drop schema " + views + " cascade");
                }
                statement.execute("drop schema if exists " + schema + " cascade");
                statement.execute("create schema " + schema);
            }
        });
    }

    /** Work within one transaction. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    void inOne(Work work) throws IOException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lock_timeout = '30s'");
            }
            work.with(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (database.user() != null) {
            properties.setProperty("user", database.user());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        return DriverManager.getConnection(database.url(), properties);
    }

    private static @Nullable String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
