package org.phaseout.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Observation;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.SectionKey;
import org.phaseout.store.StoredRow.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows of a file: records, notation keys, issues and the counts of their sections. One call is one chunk. */
public final class RowStore {

    private static final int SCALE = 15;
    private static final int AT_ONCE = 10_000;

    private static final List<String> NOTATION =
            List.of("submission_id", "section_id", "sheet_no", "row_no", "seq", "field", "notation_key");

    private final JdbcTemplate jdbc;
    private final ManyRows many;
    private final Sections sections;
    private final IssueStore issues;
    private final Written written;
    private final Map<String, Inventory> inventories = new HashMap<>();
    private final Map<String, RecordTable> tables = new HashMap<>();

    public RowStore(
            JdbcTemplate jdbc, Sections sections, IssueStore issues, Written written, List<Inventory> inventories) {
        this.written = written;
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
        this.sections = sections;
        this.issues = issues;
        for (Inventory inventory : inventories) {
            this.inventories.put(inventory.code(), inventory);
            this.tables.put(inventory.code(), new RecordTable(inventory));
        }
    }

    /** Figures of one section in one chunk. */
    private static final class Tally {
        private long read;
        private long accepted;
        private long rejected;
        private long required;
        private long filled;
    }

    /** @param rows rows of the submission in the order of the file */
    public void write(long submissionId, List<? extends StoredRow> rows) {
        Chunk chunk = new Chunk(submissionId);
        rows.forEach(chunk::add);
        chunk.flush();
    }

    /** Takes out all that was written of a submission, as if none of its rows had been read. */
    public void clear(long submissionId) {
        List<String> touched = new ArrayList<>();
        inventories.values().stream()
                .filter(inventory -> !inventory.forms().isEmpty())
                .forEach(inventory -> touched.add(table(inventory.code()).name()));
        touched.addAll(List.of("notation", "explained_cells", "section"));
        issues.clear(submissionId);
        written.forget(submissionId);
        touched.forEach(table -> jdbc.update("delete from " + table + " where submission_id = ?", submissionId));
        jdbc.update(
                "update submission set rows_read = 0, rows_accepted = 0, rows_rejected = 0, rows_ignored = 0, cells_read = 0,"
                        + " cells_used = 0 where submission_id = ?",
                submissionId);
    }

    /** Takes the records of rows out again because rules over several rows reject them. */
    public void reject(long submissionId, String inventory, Collection<SubmittedCells.Row> rows) {
        Map<Integer, Set<Integer>> bySheet = new TreeMap<>();
        rows.forEach(row ->
                bySheet.computeIfAbsent(row.sheetNo(), k -> new TreeSet<>()).add(row.rowNo()));
        bySheet.forEach((sheetNo, numbers) -> {
            List<Integer> all = List.copyOf(numbers);
            for (int at = 0; at < all.size(); at += AT_ONCE) {
                reject(submissionId, inventory, sheetNo, all.subList(at, Math.min(at + AT_ONCE, all.size())));
            }
        });
    }

    private void reject(long submissionId, String inventory, int sheetNo, List<Integer> rows) {
        String these = " from " + table(inventory).name() + " where submission_id = ? and sheet_no = ? and row_no in ("
                + rows.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        Map<Long, Long> ofSections = new TreeMap<>();
        jdbc.query(
                "select section_id, count(distinct row_no)" + these + " group by section_id",
                rs -> {
                    ofSections.put(rs.getLong(1), rs.getLong(2));
                },
                submissionId,
                sheetNo);
        Long touched = jdbc.queryForObject("select count(distinct row_no)" + these, Long.class, submissionId, sheetNo);
        written.forget(submissionId);
        jdbc.update("delete" + these, submissionId, sheetNo);
        ofSections.forEach((section, n) -> jdbc.update(
                "update section set rows_accepted = rows_accepted - ?, rows_rejected = rows_rejected + ? where section_id = ?",
                n,
                n,
                section));
        jdbc.update(
                "update submission set rows_accepted = rows_accepted - ?, rows_rejected = rows_rejected + ? where submission_id = ?",
                touched,
                touched,
                submissionId);
    }

    private final class Chunk {
        private final long submissionId;
        private final Map<SectionKey, Long> ids;
        private final Map<Long, Tally> tallies = new TreeMap<>();
        private final Map<String, List<@Nullable Object[]>> records = new TreeMap<>();
        private final List<@Nullable Object[]> notations = new ArrayList<>();
        private final List<IssueStore.Entry> entries = new ArrayList<>();
        private final Map<String, Long> explained = new TreeMap<>();
        private final long[] counts = new long[6];

        Chunk(long submissionId) {
            this.submissionId = submissionId;
            this.ids = sections.ids(submissionId);
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
            Map<String, Integer> seq = new TreeMap<>();
            row.readings().forEach(reading -> read(row, reading, seq));
        }

        /** @param seq next number of a record of the row, by inventory: tables beside each other share the row */
        private void read(StoredRow row, Reading reading, Map<String, Integer> seq) {
            Set<Long> touched = new LinkedHashSet<>();
            for (Observation observation : reading.observations()) {
                Long section = section(keyOf(reading, observation));
                touched.add(section);
                int next = seq.merge(reading.inventory(), 1, Integer::sum) - 1;
                record(row, reading.inventory(), observation, section, next);
            }
            if (reading.verdict() == Verdict.REJECTED) {
                SectionKey key = SectionKey.of(reading.inventory(), reading.form(), reading.key());
                if (key != null) {
                    touched.add(section(key));
                }
            }
            for (Long section : touched) {
                Tally tally = tallies.computeIfAbsent(section, k -> new Tally());
                tally.read++;
                tally.accepted += reading.verdict() == Verdict.ACCEPTED ? 1 : 0;
                tally.rejected += reading.verdict() == Verdict.REJECTED ? 1 : 0;
            }
            touched.stream().findFirst().ifPresent(section -> {
                Tally tally = tallies.computeIfAbsent(section, k -> new Tally());
                tally.required += reading.cellsRequired();
                tally.filled += reading.cellsFilled();
            });
            Long only = touched.size() == 1 ? touched.iterator().next() : null;
            reading.issues().forEach(issue -> entries.add(new IssueStore.Entry(issue, only, row.sheetNo())));
        }

        private Long section(SectionKey key) {
            return ids.computeIfAbsent(key, k -> sections.add(submissionId, k));
        }

        private void record(StoredRow row, String inventory, Observation observation, Long section, int seq) {
            RecordTable table = table(inventory);
            @Nullable Object[] values = new @Nullable Object[table.columnNames().size()];
            observation.values().forEach((field, value) -> {
                int place = table.place(field);
                if (place >= 0) {
                    values[place] = stored(value);
                }
            });
            values[table.place("submission_id")] = submissionId;
            values[table.place("section_id")] = section;
            values[table.place("sheet_no")] = row.sheetNo();
            values[table.place("row_no")] = row.rowNo();
            values[table.place("seq")] = seq;
            values[table.place("form")] = observation.form();
            values[table.place("part")] = observation.part().name().toLowerCase(Locale.ROOT);
            values[table.place("obs_status")] = observation.obsStatus();
            records.computeIfAbsent(inventory, k -> new ArrayList<>()).add(values);
            observation
                    .notation()
                    .forEach((field, key) -> notations.add(
                            new Object[] {submissionId, section, row.sheetNo(), row.rowNo(), seq, field, key}));
        }

        void flush() {
            records.forEach((inventory, rows) -> {
                RecordTable table = table(inventory);
                many.add(table.name(), table.columnNames(), rows);
                written.add(submissionId, table, rows);
            });
            many.add("notation", NOTATION, notations);
            issues.add(submissionId, entries);
            tallies.forEach(
                    (section, t) -> jdbc.update("""
                    update section set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_rejected = rows_rejected + ?,
                      cells_required = cells_required + ?, cells_filled = cells_filled + ? where section_id = ?
                    """, t.read, t.accepted, t.rejected, t.required, t.filled, section));
            explained.forEach(this::explain);
            jdbc.update("""
                    update submission set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_rejected = rows_rejected + ?,
                      rows_ignored = rows_ignored + ?, cells_read = cells_read + ?, cells_used = cells_used + ? where submission_id = ?
                    """, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], submissionId);
        }

        private void explain(String why, Long cells) {
            int updated = jdbc.update(
                    "update explained_cells set cells = cells + ? where submission_id = ? and why = ?",
                    cells,
                    submissionId,
                    why);
            if (updated == 0) {
                jdbc.update(
                        "insert into explained_cells (submission_id, why, cells) values (?, ?, ?)",
                        submissionId,
                        why,
                        cells);
            }
        }
    }

    private RecordTable table(String inventory) {
        RecordTable table = tables.get(inventory);
        if (table == null) {
            throw new IllegalArgumentException("No inventory '" + inventory + "' is defined.");
        }
        return table;
    }

    private SectionKey keyOf(Reading reading, Observation observation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : sectionFields(reading.inventory(), reading.form())) {
            String value = observation.text(field);
            values.put(field, value == null ? "" : StorableText.of(value));
        }
        SectionKey key = SectionKey.of(reading.inventory(), reading.form(), values);
        if (key == null || key.country().isEmpty()) {
            throw new IllegalStateException("An accepted record has no country or time_period: " + observation);
        }
        return key;
    }

    private List<String> sectionFields(String code, String formCode) {
        Inventory inventory = inventories.get(code);
        if (inventory == null) {
            throw new IllegalArgumentException("No inventory '" + code + "' is defined.");
        }
        Form form = inventory.forms().get(formCode);
        return form != null && form.section() != null ? form.section() : inventory.section();
    }

    private static Object stored(Object value) {
        if (value instanceof BigDecimal number && number.scale() > SCALE) {
            return number.setScale(SCALE, RoundingMode.HALF_UP);
        }
        return value instanceof String text ? StorableText.of(text) : value;
    }
}
