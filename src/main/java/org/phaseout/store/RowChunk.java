package org.phaseout.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.FieldValues;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are written together, with what they change in the counts of their sections and of their submission. */
final class RowChunk {

    private static final int SCALE = 15;

    private static final List<String> NOTATION =
            List.of("submission_id", "section_id", "sheet_no", "row_no", "seq", "field", "notation_key");

    /** Where it is written. */
    record Store(JdbcTemplate jdbc, Sections sections, IssueStore issues, Written written, RecordTables tables) {}

    private final Store store;
    private final ManyRows many;
    private final long submissionId;
    private final SectionsFound sections;
    private final SectionTallies tallies = new SectionTallies();
    private final Map<String, List<@Nullable Object[]>> records = new TreeMap<>();
    private final List<@Nullable Object[]> notations = new ArrayList<>();
    private final List<IssueStore.Entry> entries = new ArrayList<>();
    private final Map<String, Long> explained = new TreeMap<>();
    private final long[] counts = new long[6];

    RowChunk(Store store, long submissionId) {
        this.store = store;
        this.many = new ManyRows(store.jdbc());
        this.submissionId = submissionId;
        this.sections = new SectionsFound(store.tables(), store.sections(), submissionId);
    }

    void add(StoredRow row) {
        counts[0]++;
        counts[
                switch (row.verdict()) {
                    case ACCEPTED -> 1;
                    case REJECTED -> 2;
                    case IGNORED -> 3;
                }]++;
        counts[4] += row.cellsRead();
        counts[5] += row.cellsUsed();
        row.explained().forEach((why, cells) -> explained.merge(why, (long) cells, Long::sum));
        Map<String, Integer> seq = new HashMap<>();
        for (Reading reading : row.readings()) {
            read(row, reading, seq);
        }
    }

    /** @param seq next number of a record of the row, by inventory: tables beside each other share the row */
    private void read(StoredRow row, Reading reading, Map<String, Integer> seq) {
        Set<Long> touched = new LinkedHashSet<>();
        for (Observation observation : reading.observations()) {
            Long section = sections.of(reading, observation);
            touched.add(section);
            int next = seq.merge(reading.inventory(), 1, Integer::sum) - 1;
            record(row, reading.inventory(), observation, section, next);
        }
        Long refused = reading.verdict() == Verdict.REJECTED ? sections.ofRefused(reading) : null;
        if (refused != null) {
            touched.add(refused);
        }
        tallies.add(reading, touched);
        Long only = touched.size() == 1 ? touched.iterator().next() : null;
        for (Issue issue : reading.issues()) {
            entries.add(new IssueStore.Entry(issue, only, row.sheetNo()));
        }
    }

    private void record(StoredRow row, String inventory, Observation observation, Long section, int seq) {
        RecordTable table = store.tables().of(inventory);
        @Nullable Object[] values = new @Nullable Object[table.columnNames().size()];
        FieldValues given = FieldValues.of(observation.values());
        @Nullable Object[] fields = given.array();
        int[] places = table.places(given.names());
        for (int i = 0; i < places.length; i++) {
            Object value = fields[i];
            if (value != null && places[i] >= 0) {
                values[places[i]] = stored(value);
            }
        }
        OwnColumn.SUBMISSION_ID.set(values, submissionId);
        OwnColumn.SECTION_ID.set(values, section);
        OwnColumn.SHEET_NO.set(values, row.sheetNo());
        OwnColumn.ROW_NO.set(values, row.rowNo());
        OwnColumn.SEQ.set(values, seq);
        OwnColumn.FORM.set(values, observation.form());
        OwnColumn.PART.set(values, observation.part().word());
        OwnColumn.OBS_STATUS.set(values, observation.obsStatus());
        records.computeIfAbsent(inventory, k -> new ArrayList<>()).add(values);
        observation
                .notation()
                .forEach((field, key) -> notations.add(
                        new Object[] {submissionId, section, row.sheetNo(), row.rowNo(), seq, field, key}));
    }

    void flush() {
        records.forEach((inventory, rows) -> {
            RecordTable table = store.tables().of(inventory);
            many.add(table.name(), table.columnNames(), rows);
            store.written().add(submissionId, table, rows);
        });
        many.add("notation", NOTATION, notations);
        store.issues().add(submissionId, entries);
        tallies.write(store.jdbc());
        explained.forEach(this::explain);
        store.jdbc().update("""
                update submission set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_rejected = rows_rejected + ?,
                  rows_ignored = rows_ignored + ?, cells_read = cells_read + ?, cells_used = cells_used + ? where submission_id = ?
                """, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], submissionId);
    }

    private void explain(String why, Long cells) {
        int updated = store.jdbc()
                .update(
                        "update explained_cells set cells = cells + ? where submission_id = ? and why = ?",
                        cells,
                        submissionId,
                        why);
        if (updated == 0) {
            store.jdbc()
                    .update(
                            "insert into explained_cells (submission_id, why, cells) values (?, ?, ?)",
                            submissionId,
                            why,
                            cells);
        }
    }

    private static Object stored(Object value) {
        if (value instanceof BigDecimal number && number.scale() > SCALE) {
            return number.setScale(SCALE, RoundingMode.HALF_UP);
        }
        return value instanceof String text ? StorableText.of(text) : value;
    }
}
