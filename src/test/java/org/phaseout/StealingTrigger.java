package org.phaseout;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.Trigger;

/** Takes the lease away, as another process would, when a certain step begins. */
public final class StealingTrigger implements Trigger {

    /** Address of the database whose lease is taken, by the step that begins. */
    static final Map<String, String> STEPS = new ConcurrentHashMap<>();

    private static final int STEP_NAME = 2;

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        String database = STEPS.remove(String.valueOf(after[STEP_NAME]));
        if (database == null) {
            return;
        }
        try (Connection other = DriverManager.getConnection(database, "sa", "");
                Statement statement = other.createStatement()) {
            statement.execute("update lease set fence = fence + 1");
        }
    }
}
