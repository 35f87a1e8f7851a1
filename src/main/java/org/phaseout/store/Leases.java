package org.phaseout.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lease in the database: one row that says who may change the data. All times are the database's, because the
 * clocks of two processes differ. The SQL is standard: H2 and PostgreSQL read it alike.
 */
public final class Leases {

    private static final String RUN = "run";

    /** SQLSTATE of PostgreSQL for a row that somebody else holds. */
    private static final String HELD = "55P03";

    private final JdbcClient jdbc;

    public Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The lease as it stands.
     *
     * @param fence number of takings
     * @param holder what its holder wrote of itself; null if it is free
     * @param expired whether its holder gave no sign of life for longer than the lease lives
     */
    public record Lease(long fence, @Nullable String holder, boolean expired) {}

    /** @param life how long a lease lives without a heartbeat */
    public Lease current(Duration life) {
        return jdbc.sql("select fence, holder, case when heartbeat_at < %s then 1 else 0 end as expired from lease"
                                .formatted(ago(life))
                        + " where name = :name")
                .param("name", RUN)
                .query((rs, i) -> new Lease(rs.getLong("fence"), rs.getString("holder"), rs.getInt("expired") == 1))
                .single();
    }

    /**
     * Takes the lease as it was seen.
     *
     * @return the new fence number; empty if it was taken or beaten since, or its holder is in the middle of a transaction
     */
    public OptionalLong take(Lease seen, String holder, Duration life) {
        if (isInTransaction()) {
            return OptionalLong.empty();
        }
        String still = seen.expired() ? " and heartbeat_at < " + ago(life) : "";
        int taken = jdbc.sql("update lease set fence = fence + 1, holder = :holder, taken_at = current_timestamp,"
                        + " heartbeat_at = current_timestamp where name = :name and fence = :fence" + still)
                .param("holder", holder)
                .param("name", RUN)
                .param("fence", seen.fence())
                .update();
        return taken == 1 ? OptionalLong.of(seen.fence() + 1) : OptionalLong.empty();
    }

    /** A server waits for a transaction for as long as it takes, so it is asked first. */
    private boolean isInTransaction() {
        try {
            jdbc.sql("select fence from lease where name = :name for update nowait")
                    .param("name", RUN)
                    .query(Long.class)
                    .single();
            return false;
        } catch (DataAccessException e) {
            if (e instanceof TransientDataAccessException
                    || (e.getRootCause() instanceof SQLException sql && HELD.equals(sql.getSQLState()))) {
                return true;
            }
            throw e;
        }
    }

    /** Gives a sign of life. @return whether the lease is still held under this number */
    public boolean beat(long fence) {
        return jdbc.sql("update lease set heartbeat_at = current_timestamp where name = :name and fence = :fence"
                                + " and holder is not null")
                        .param("name", RUN)
                        .param("fence", fence)
                        .update()
                == 1;
    }

    /** Gives the lease back, unless somebody else took it. */
    public void release(long fence) {
        jdbc.sql("update lease set holder = null where name = :name and fence = :fence")
                .param("name", RUN)
                .param("fence", fence)
                .update();
    }

    /** Whether the lease is held under this number; keeps it so until the transaction ends. */
    public boolean isHeld(long fence) {
        Optional<Long> held = jdbc.sql("select fence from lease where name = :name and holder is not null for update")
                .param("name", RUN)
                .query(Long.class)
                .optional();
        return held.isPresent() && held.get() == fence;
    }

    private static String ago(Duration life) {
        return "current_timestamp - interval '" + life.toSeconds() + "' second";
    }
}
