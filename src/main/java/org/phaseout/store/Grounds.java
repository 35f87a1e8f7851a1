package org.phaseout.store;

import java.nio.charset.StandardCharsets;
import org.phaseout.definition.Inventory;
import org.phaseout.disk.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tables and editions are worked out from, as a text that changes when any of it does. Rows of a settled file no
 * longer change, so its seals stand for them: a few rows are read for each file, whatever it holds.
 */
public final class Grounds {

    private static final String COUNTING = " from section where state = 'CURRENT'";

    private static final String SEALS =
            "select h.submission_id, h.table_name, h.row_count, h.content_hash from table_hash h";

    private final JdbcTemplate jdbc;

    public Grounds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What counts of an inventory, and the rows that it comes from; of all inventories for one without forms. */
    public String of(Inventory inventory) {
        boolean crosses = inventory.forms().isEmpty();
        String counting = crosses ? COUNTING : COUNTING + " and inventory = ?";
        Object[] codes = crosses ? new Object[0] : new Object[] {inventory.code()};
        return hash(
                seal("select section_id" + counting, codes),
                seal(
                        SEALS + " join (select distinct submission_id" + counting
                                + ") s on s.submission_id = h.submission_id",
                        codes));
    }

    /** Every file with what became of it, and all that was read from it. */
    public String ofAll() {
        return hash(
                seal("select * from submission"),
                seal("select * from section"),
                seal(SEALS + " where h.submission_id <> " + TableHashes.NO_SUBMISSION));
    }

    private String seal(String select, Object... parameters) {
        Content content = new Content();
        TableScan.each(jdbc, select, (row, text) -> content.add(text.of(row)), parameters);
        return content.seal().hash();
    }

    private static String hash(String... seals) {
        return Sha256.of(String.join("\n", seals).getBytes(StandardCharsets.UTF_8));
    }
}
