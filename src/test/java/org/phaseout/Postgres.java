package org.phaseout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL for the tests of this process, started when the first of them asks; each gets an empty database. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** As operations.md says to make one. */
    private static final String BY_CODE = "locale_provider builtin builtin_locale 'C.UTF-8'";

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Name of a new, empty database. */
    private static String make(String order) {
        String name = "phaseout" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' " + order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Address of a new, empty database, with its user. */
    public static String address() {
        return Server.RUNNING.getJdbcUrl("postgres", make(BY_CODE));
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
