package org.phaseout;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the home folders of tests keep their store: each in its file, or, with {@code -Ppostgresql}, each in a database of
 * its own on a server. A test that is about moving from one to the other chooses by itself.
 */
public final class HomeStore {

    /** Tests that are run once more on a server, for they take long or need a store for each home folder. */
    public static final String TAG = "store";

    /** The store of all home folders of this process. */
    private static final Store STORE = Store.ofRun();

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private HomeStore() {}

    private static String key(Path home) {
        return home.toAbsolutePath().normalize().toString();
    }

    /** A home folder that is new. */
    public static void give(Path home) {
        if (STORE == Store.POSTGRESQL) {
            ADDRESSES.computeIfAbsent(key(home), k -> Postgres.address());
        }
    }

    /** A home folder that was copied from another one, which nobody has open. */
    static void copy(Path from, Path to) {
        String address = ADDRESSES.get(key(from));
        if (address != null) {
            ADDRESSES.put(key(to), Postgres.copy(address));
        }
    }

    /** What the program opens from here on is the store of this home folder. @return the same folder */
    public static Path at(Path home) {
        give(home);
        String address = ADDRESSES.get(key(home));
        if (address != null) {
            System.setProperty(Store.SETTING, address);
        }
        return home;
    }

    /** Options of a virtual machine that works in this home folder. */
    public static List<String> options(Path home) {
        String address = ADDRESSES.get(key(home));
        return address == null ? List.of() : List.of("-D" + Store.SETTING + "=" + address);
    }

    /** A connection to the store of a home folder, which nobody else has open if it is a file. */
    public static Connection connect(Path home) throws SQLException {
        String own = ADDRESSES.get(key(home));
        String server = own == null ? System.getProperty(Store.SETTING) : own;
        return connect(server == null ? fileAddress(home) : server);
    }

    /** The address of its store. */
    public static String address(Path home) {
        String server = ADDRESSES.get(key(home));
        return server == null ? fileAddress(home) : server;
    }

    public static boolean isServer(Path home) {
        return ADDRESSES.containsKey(key(home));
    }

    /** A connection to a store by its address. */
    public static Connection connect(String address) throws SQLException {
        return address.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(address, "sa", "")
                : DriverManager.getConnection(address);
    }

    private static String fileAddress(Path home) {
        return "jdbc:h2:file:" + home.resolve("state").resolve("phaseout").toAbsolutePath();
    }

    /** Leaves out what is about the file itself. */
    public static void assumeFile() {
        Assumptions.assumeTrue(STORE == Store.H2, "This is about a store in a file.");
    }

    /** The home folder that words of a command line name. */
    static @Nullable Path named(List<String> words) {
        int at = words.indexOf("--home");
        return at < 0 || at + 1 >= words.size() ? null : Path.of(words.get(at + 1));
    }
}
