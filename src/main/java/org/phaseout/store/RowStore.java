package org.phaseout.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows of a file: records, notation keys, issues and the counts of their sections. One call is one chunk. */
public final class RowStore {

    private static final int AT_ONCE = 10_000;

    private final RowChunk.Store store;
    private final JdbcTemplate jdbc;

    public RowStore(
            JdbcTemplate jdbc, Sections sections, IssueStore issues, Written written, List<Inventory> inventories) {
        this.jdbc = jdbc;
        this.store = new RowChunk.Store(jdbc, sections, issues, written, new RecordTables(inventories));
    }

    /** @param rows rows of the submission in the order of the file */
    public void write(long submissionId, List<? extends StoredRow> rows) {
        RowChunk chunk = new RowChunk(store, submissionId);
        rows.forEach(chunk::add);
        chunk.flush();
    }

    /** Takes out all that was written of a submission, as if none of its rows had been read. */
    public void clear(long submissionId) {
        List<String> touched = new ArrayList<>(store.tables().names());
        touched.addAll(List.of("notation", "explained_cells", "section"));
        store.issues().clear(submissionId);
        store.written().forget(submissionId);
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
        String these = " from " + store.tables().of(inventory).name()
                + " where submission_id = ? and sheet_no = ? and row_no in ("
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
        store.written().forget(submissionId);
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
}
