package org.phaseout.store;

import java.util.List;
import org.phaseout.definition.Inventory;
import org.phaseout.store.Held.Part;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Finds what a submission is held against. */
final class HeldSections {

    private static final String COLUMNS = "select k.section_id, k.submission_id, k.form, k.country, k.time_period from section k";

    private static final String COUNTING = COLUMNS
            + " where k.inventory = ? and k.country in (select o.country from section o where o.submission_id = ? and o.inventory = ?) and ";

    private static final RowMapper<Part> ROW =
            (rs, i) -> new Part(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4), rs.getInt(5));

    private final JdbcTemplate jdbc;

    HeldSections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param back whether what counted when the submission came is asked for, not what counts now */
    Held of(long submissionId, Inventory inventory, boolean back) {
        String code = inventory.code();
        List<Part> own = jdbc.query(
                COLUMNS + " where k.submission_id = ? and k.inventory = ?", ROW, submissionId, code);
        List<Part> counting = back
                ? jdbc.query(
                        COUNTING
                                + "exists (select 1 from section_before b where b.section_id = k.section_id and b.submission_id = ?)",
                        ROW,
                        code,
                        submissionId,
                        code,
                        submissionId)
                : jdbc.query(COUNTING + "k.state = 'CURRENT'", ROW, code, submissionId, code);
        return new Held(submissionId, own, counting);
    }
}
