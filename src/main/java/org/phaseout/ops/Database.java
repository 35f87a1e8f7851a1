package org.phaseout.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where records, summaries, tables and the job repository are kept.
 *
 * @param url JDBC address
 * @param user account, where the address does not name it
 * @param password its password, where the address does not hold it
 * @param file database file without its extension, of an embedded database; null for a server or one in memory
 */
record Database(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path file) {

    /** The one setting that moves the store to a server; a system property or in the environment. */
    static final String SETTING = "PHASEOUT_DATABASE_URL";

    private static final String USER = "PHASEOUT_DATABASE_USER";
    private static final String PASSWORD = "PHASEOUT_DATABASE_PASSWORD";

    /** H2 loses commits it has acknowledged unless it writes at once, and closes itself before we do unless told not to. */
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /** The one the operator has set, else the file of the home folder. */
    static Database of(Path home) {
        String url = setting(SETTING);
        return url == null ? inFile(fileOf(home)) : new Database(url, setting(USER), setting(PASSWORD), null);
    }

    /** @param file without its extension */
    static Database inFile(Path file) {
        return new Database("jdbc:h2:file:" + file.toAbsolutePath() + H2, "sa", "", file);
    }

    /** One that goes when it is closed. */
    static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", null);
    }

    /** The database file of a home folder, without its extension. */
    static Path fileOf(Path home) {
        return home.resolve("state").resolve("phaseout");
    }

    private static @Nullable String setting(String name) {
        String value = System.getProperty(name, System.getenv().getOrDefault(name, ""));
        return value.isBlank() ? null : value.strip();
    }

    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
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
        return settings;
    }
}
