package org.phaseout.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.WrongUsage;

/**
 * Where records, summaries, tables and the job repository are kept.
 *
 * @param url JDBC address
 * @param user account, where the address does not name it
 * @param password its password, where the address does not hold it
 * @param file database file without its extension, of an embedded database; null for a server or one in memory
 * @param schema schema that connections open with; null for what the address says
 */
record Database(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path file,
        @Nullable String schema) {

    /** The one setting that moves the store to a server; a system property or in the environment. */
    static final String SETTING = "PHASEOUT_DATABASE_URL";

    static final String USER = "PHASEOUT_DATABASE_USER";
    static final String PASSWORD = "PHASEOUT_DATABASE_PASSWORD";

    /** How many may write at a time: an embedded database has one writer. */
    static final String WRITERS = "phaseout.writers";

    /** Connections beside those of the writers: the run itself, the lease, and one to spare. */
    private static final int OTHERS = 3;

    private static final String SERVER = "jdbc:postgresql:";

    /** H2 loses commits it has acknowledged unless it writes at once, and closes itself before we do unless told not to. */
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";

    static {
        // H2 looks for an equal value among those it has met before it keeps a new one, which costs more than it
        // spares.
        System.setProperty("h2.objectCache", "false");
    }

    /** Rows that the server sends at a time; without it, all of them at once. */
    private static final String FETCH = "1000";

    /** The one the operator has set, else the file of the home folder. */
    static Database of(Path home) {
        String url = setting(SETTING);
        if (url == null) {
            return inFile(fileOf(home));
        }
        if (!url.startsWith(SERVER)) {
            throw new WrongUsage(SETTING + " must begin with " + SERVER
                    + "//, as in jdbc:postgresql://host/database. Without it the store is a file in the home folder.");
        }
        return new Database(url, setting(USER), setting(PASSWORD), null, null);
    }

    /** @param file without its extension */
    static Database inFile(Path file) {
        return new Database("jdbc:h2:file:" + file.toAbsolutePath() + H2, "sa", "", file, null);
    }

    /** One that goes when it is closed. */
    static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", null, null);
    }

    /** The database file of a home folder, without its extension. */
    static Path fileOf(Path home) {
        return home.resolve("state").resolve("phaseout");
    }

    /** The same server, with connections that open with this schema. */
    Database in(String other) {
        return new Database(url, user, password, file, other);
    }

    private static @Nullable String setting(String name) {
        String value = System.getProperty(name, System.getenv().getOrDefault(name, ""));
        return value.isBlank() ? null : value.strip();
    }

    boolean isServer() {
        return url.startsWith(SERVER);
    }

    /** Server and database as operators know them; an address can hold a password, which is not shown. */
    String shown() {
        return url.substring(SERVER.length()).split("\\?", 2)[0];
    }

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        if (user != null) {
            settings.put("spring.datasource.username", user);
        }
        if (password != null) {
            settings.put("spring.datasource.password", password);
        }
        if (schema != null) {
            settings.put("spring.datasource.hikari.schema", schema);
        }
        if (isServer()) {
            settings.put("spring.datasource.hikari.data-source-properties.defaultRowFetchSize", FETCH);
            settings.put("spring.datasource.hikari.data-source-properties.ApplicationName", "phaseout");
            int writers = Runtime.getRuntime().availableProcessors();
            settings.put(WRITERS, writers);
            settings.put("spring.datasource.hikari.maximum-pool-size", writers + OTHERS);
            settings.put("spring.datasource.hikari.connection-init-sql", "set lock_timeout = '30s'");
            // One run holds the lease, so nobody else makes the same execution; a stricter level fails side by side.
            settings.put("spring.batch.jdbc.isolation-level-for-create", "read_committed");
        }
        return settings;
    }
}
