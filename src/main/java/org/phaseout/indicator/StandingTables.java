package org.phaseout.indicator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Inventory;
import org.phaseout.store.Grounds;
import org.phaseout.store.Marks;
import org.phaseout.store.Schemas;
import org.phaseout.store.WorkedOutTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells of which inventories the tables need not be worked out: those whose grounds are what they were when it was done
 * last, and whose tables hold what they held then. One that looks at the tables of others changes with any of them.
 */
final class StandingTables {

    private static final String HEADLINES = "published";

    private final String program;
    private final JdbcTemplate jdbc;
    private final Grounds grounds;
    private final Marks marks;

    StandingTables(JdbcTemplate jdbc, String program) {
        this.program = program;
        this.jdbc = jdbc;
        this.grounds = new Grounds(jdbc);
        this.marks = new Marks(JdbcClient.create(jdbc));
    }

    /** Inventories whose tables are to be worked out, with the grounds that they are worked out from. */
    Map<Inventory, String> changed(List<Inventory> inventories) {
        WorkedOutTables tables = new WorkedOutTables(jdbc);
        boolean headlines = tables.isWhole(HEADLINES);
        Map<Inventory, String> changed = new LinkedHashMap<>();
        for (Inventory inventory : inventories) {
            String now = program + " " + inventory.hash() + " " + grounds.of(inventory);
            boolean follows = inventory.forms().isEmpty() && !changed.isEmpty();
            if (!headlines || follows || !stands(inventory, now, tables)) {
                changed.put(inventory, now);
            }
        }
        return changed;
    }

    private boolean stands(Inventory inventory, String now, WorkedOutTables tables) {
        return marks.get(Schemas.TABLES + inventory.code()).filter(now::equals).isPresent()
                && inventory.tables().values().stream().allMatch(t -> tables.isWhole(TableSql.published(inventory, t)));
    }

    /**
     * Forgets what is about to be worked out. It counts from the first table that is made: a process that dies on the way
     * leaves tables that do not stand.
     */
    void letGo(Collection<Inventory> changed, List<Inventory> all) {
        WorkedOutTables.unseal(jdbc, HEADLINES);
        changed.forEach(i -> {
            marks.forget(Schemas.TABLES + i.code());
            jdbc.update("delete from published where inventory = ?", i.code());
        });
        String others =
                String.join(", ", all.stream().map(i -> "'" + i.code() + "'").toList());
        jdbc.update("delete from published where inventory not in (" + others + ")");
    }

    void remember(Inventory inventory, String from) {
        marks.set(Schemas.TABLES + inventory.code(), from);
    }
}
