package org.phaseout.store;

import java.util.Collection;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a server knows of how much its tables hold. It learns that by itself, but a minute later; a select over a table that
 * was filled just now takes it for nearly empty meanwhile, and a plan made for a few rows took two minutes instead of one
 * second. The embedded database looks for itself.
 */
public final class Statistics {

    private static final ConnectionCallback<Boolean> ON_SERVER = connection -> connection.isWrapperFor(PGConnection.class);

    private Statistics() {}

    /** Lets the database look at tables that have just been filled. */
    public static void refresh(JdbcTemplate jdbc, Collection<String> tables) {
        if (!tables.isEmpty() && Boolean.TRUE.equals(jdbc.execute(ON_SERVER))) {
            jdbc.execute("analyze " + String.join(", ", tables));
        }
    }
}
