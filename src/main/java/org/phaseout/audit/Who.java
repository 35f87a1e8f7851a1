package org.phaseout.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Who is at work: the user that operators name, else the one of the system, and the machine. */
public final class Who {

    private static final String USER = "PHASEOUT_USER";

    private Who() {}

    /** Such as {@code amina@stats-01}. */
    public static String current() {
        String user = first(System.getProperty(USER), System.getenv(USER), System.getProperty("user.name"));
        String host = first(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), address());
        return user + "@" + host;
    }

    private static String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "unknown";
    }

    private static @Nullable String address() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
