package org.phaseout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.Trigger;

/** Takes the lease away, as another process would, when a certain step begins. */
public final class StealingTrigger implements Trigger {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private static final int STEP_NAME = 2;

    /** Has it wait for the next time that the step begins. */
    static void set(Home home, String step) throws SQLException {
        if (HomeStore.isServer(home.folder())) {
            home.tell("create function steal() returns trigger language plpgsql as $$ begin"
                    + " update lease set fence = fence + 1; return new; end $$");
            home.tell("create trigger steal before insert on batch_step_execution for each row when (new.step_name = '"
                    + step + "') execute function steal()");
        } else {
            ADDRESSES.put(step, HomeStore.address(home.folder()));
            home.tell(
                    "create trigger steal before insert on batch_step_execution for each row call 'org.phaseout.StealingTrigger'");
        }
    }

    static void takeOff(Home home) throws SQLException {
        home.tell("drop trigger steal" + (HomeStore.isServer(home.folder()) ? " on batch_step_execution" : ""));
    }

    /** On H2, which lets a trigger write over a connection of its own. */
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        String database = ADDRESSES.remove(String.valueOf(after[STEP_NAME]));
        if (database == null) {
            return;
        }
        try (Connection other = HomeStore.connect(database);
                Statement statement = other.createStatement()) {
            statement.execute("update lease set fence = fence + 1");
        }
    }
}
