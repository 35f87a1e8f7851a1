package org.phaseout.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a chunk of rows adds to the counts of the sections that it touches. */
final class SectionTallies {

    private final Map<Long, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private long read;
        private long accepted;
        private long rejected;
        private long required;
        private long filled;
    }

    /** @param touched sections that the reading belongs to; its cells are counted at the first of them */
    void add(Reading reading, Set<Long> touched) {
        boolean first = true;
        for (Long section : touched) {
            Tally tally = tallies.computeIfAbsent(section, k -> new Tally());
            tally.read++;
            tally.accepted += reading.verdict() == Verdict.ACCEPTED ? 1 : 0;
            tally.rejected += reading.verdict() == Verdict.REJECTED ? 1 : 0;
            tally.required += first ? reading.cellsRequired() : 0;
            tally.filled += first ? reading.cellsFilled() : 0;
            first = false;
        }
    }

    void write(JdbcTemplate jdbc) {
        tallies.forEach(
                (section, t) -> jdbc.update("""
                update section set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_rejected = rows_rejected + ?,
                  cells_required = cells_required + ?, cells_filled = cells_filled + ? where section_id = ?
                """, t.read, t.accepted, t.rejected, t.required, t.filled, section));
    }
}
