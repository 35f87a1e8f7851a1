package org.phaseout.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who is at work: the user that operators name, else the one of the system, and the machine. */
public final class Who {

    private static final String USER = "PHASEOUT_USER";
    private static final String UNKNOWN = "unknown";

    private Who() {}

    /** Such as {@code amina@stats-01}. */
    public static String current() {
        String user = first(System.getProperty(USER), System.getenv(USER), System.getProperty("user.name"));
        String host = first(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), note());
        return user + "@" + (host.equals(UNKNOWN) ? address() : host);
    }

    private static String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return UNKNOWN;
    }

    /** The system's own note, for asking the network may take long. */
    private static @Nullable String note() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return null;
        }
    }

    private static String address() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
