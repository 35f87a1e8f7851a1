package org.phaseout.ops;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that cannot be worked with as it is. What was committed stands; the command can be started again. */
public final class UnreachableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String ACCOUNT = "refuses the account or its password. Look at " + Database.USER + " and "
            + Database.PASSWORD + ", and at the server's pg_hba.conf.";
    private static final String MISSING = "has no such database. Make it, as 'A PostgreSQL server' in operations.md says.";
    private static final String SILENT = "does not answer. Is it running, and may this machine reach it?";
    private static final String BUSY = "takes no more connections. Try again later, or raise max_connections.";
    private static final String COMING_OR_GOING = "is starting or stopping. Try again in a minute.";
    private static final String CUT_OFF = "was stopped or broke off the connection. Start the command again when it is back.";

    /** By SQLSTATE, or its class. */
    private static final Map<String, String> TROUBLES = Map.of(
            "28", ACCOUNT,
            "3D", MISSING,
            "08", SILENT,
            "53300", BUSY,
            "57P03", COMING_OR_GOING,
            "57P01", CUT_OFF,
            "57P02", CUT_OFF);

    UnreachableDatabase(String sentence) {
        super(sentence);
    }

    /** What stands against opening the database. */
    static UnreachableDatabase opening(Database database, SQLException failure) {
        String trouble = trouble(failure);
        return new UnreachableDatabase("The database server " + database.shown() + " "
                + (trouble == null ? "cannot be used: " + firstLine(failure) : trouble) + " Nothing was done.");
    }

    /** The trouble behind a failure in the midst of work, as a sentence; null if it is another. */
    static @Nullable String midst(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && t.getClass().getName().startsWith("org.postgresql")) {
                String trouble = trouble(sql);
                return trouble == null ? null : "The database server " + (trouble.equals(SILENT) ? CUT_OFF : trouble);
            }
        }
        return null;
    }

    private static @Nullable String trouble(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String exact = TROUBLES.get(state);
        return exact != null || state.length() < 2 ? exact : TROUBLES.get(state.substring(0, 2));
    }

    private static String firstLine(SQLException failure) {
        String line = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }
}
