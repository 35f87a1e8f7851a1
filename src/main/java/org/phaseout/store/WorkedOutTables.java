package org.phaseout.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.store.Content.Seal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seals of tables that are worked out from others. Such a table keeps its seal until it is worked out anew, so that what
 * is done to it meanwhile shows.
 */
public final class WorkedOutTables {

    private static final List<String> NAMES = List.of("area_", "counted_", "country_", "shared_", "table_");

    private final JdbcTemplate jdbc;
    private final SealedTables tables;
    private final Map<String, Seal> seals = new TreeMap<>();

    /** As they are sealed now. */
    public WorkedOutTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tables = new SealedTables(jdbc);
        jdbc.query(
                "select table_name, row_count, content_hash from table_hash where submission_id = ?",
                rs -> {
                    if (isOne(rs.getString(1))) {
                        seals.put(rs.getString(1), new Seal(rs.getLong(2), rs.getString(3)));
                    }
                },
                TableHashes.NO_SUBMISSION);
    }

    private static boolean isOne(String table) {
        return table.equals("published") || NAMES.stream().anyMatch(table::startsWith);
    }

    /** Says that a table is about to be worked out anew. */
    public static void unseal(JdbcTemplate jdbc, String table) {
        jdbc.update(
                "delete from table_hash where submission_id = ? and table_name = ?", TableHashes.NO_SUBMISSION, table);
    }

    /** Whether a table is there and holds what it held when it was sealed. */
    public boolean isWhole(String table) {
        Seal sealed = seals.get(table);
        return sealed != null
                && tables.all().contains(table)
                && sealed.equals(TableHashes.whole(jdbc, tables.quoted(table)));
    }

    Map<String, Seal> seals() {
        return Collections.unmodifiableMap(seals);
    }
}
