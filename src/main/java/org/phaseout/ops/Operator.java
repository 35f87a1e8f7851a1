package org.phaseout.ops;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who is at work, for decisions and for the audit log. */
public final class Operator {

    /** Names another person than the account the program runs under. */
    public static final String SETTING = "PHASEOUT_USER";

    private Operator() {}

    /** Such as {@code jane@server}. */
    public static String name() {
        String named = System.getProperty(SETTING, System.getenv().getOrDefault(SETTING, ""));
        return (named.isBlank() ? System.getProperty("user.name", "unknown") : named.strip()) + "@" + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
