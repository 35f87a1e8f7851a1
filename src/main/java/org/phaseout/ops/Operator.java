package org.phaseout.ops;

import org.phaseout.guard.Processes;

/** Who is at work, for decisions, receipts and the audit log. */
final class Operator {

    /** Names another person than the account that the program runs under. */
    private static final String SETTING = "PHASEOUT_USER";

    private Operator() {}

    /** User and host, such as {@code analyst@server}. */
    static String name() {
        String named = System.getProperty(SETTING, System.getenv().getOrDefault(SETTING, ""));
        String user = named.isBlank() ? System.getProperty("user.name", "unknown") : named.strip();
        return user + "@" + Processes.host();
    }
}
