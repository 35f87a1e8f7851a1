package org.phaseout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL for the tests of this process, started when the first of them asks; each gets an empty database. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** As operations.md says to make one. */
    private static final String BY_CODE = "locale_provider builtin builtin_locale 'C.UTF-8'";

    /** Nothing has to outlive a power cut here; a dropped table is looked for in all buffers, so there are few. */
    private static final Map<String, String> QUICK = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "autovacuum", "off",
            "shared_buffers", "16MB");

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
                QUICK.forEach(server::setServerConfig);
                return server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Name of a new, empty database. */
    private static String make(String order) {
        return make("encoding 'UTF8' " + order, "template0");
    }

    private static String make(String how, String template) {
        String name = "phaseout" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template + " " + how);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Address of a new, empty database, with its user. */
    public static String address() {
        return Server.RUNNING.getJdbcUrl("postgres", make(BY_CODE));
    }

    /** Address of a new database that holds what another one does. */
    static String copy(String address) {
        String from = address.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return Server.RUNNING.getJdbcUrl("postgres", make("", from));
    }

    /** Address of a new, empty database that sorts as English does. */
    static String addressInEnglishOrder() {
        return Server.RUNNING.getJdbcUrl("postgres", make("locale_provider icu icu_locale 'en'"));
    }

    /** The port on this machine that the server hears at. */
    static int port() {
        return Server.RUNNING.getPort();
    }

    /** A new, empty database. */
    public static DataSource database() {
        return Server.RUNNING.getDatabase("postgres", make(BY_CODE));
    }
}
