package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.store.Content.Seal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down what tables hold once it no longer changes, so that {@link TableProof} finds out when it did: for each
 * submission when it is settled, for reference tables when they are loaded, for all else at the end of each command
 * that changes something.
 */
public final class TableHashes {

    private static final long NO_SUBMISSION = 0;

    private final JdbcTemplate jdbc;
    private final SealedTables tables;

    public TableHashes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tables = new SealedTables(jdbc);
    }

    /** Seals everything that belongs to a submission. To be called in the transaction that settles it, as its last act. */
    public void seal(long submissionId) {
        forget(submissionId);
        for (String table : tables.bySubmission()) {
            Content content = new Content();
            TableScan.each(
                    jdbc,
                    tables.select(table) + SealedTables.ofSubmission(table),
                    (row, text) -> content.add(text.of(row)),
                    submissionId);
            Seal seal = content.seal();
            if (seal.rows() > 0) {
                add(submissionId, table, seal);
            }
        }
    }

    /** Forgets the seals of a submission that is deleted. */
    public void forget(long submissionId) {
        jdbc.update("delete from table_hash where submission_id = ?", submissionId);
    }

    /** Seals a reference table as it has just been loaded. */
    public void sealReference(String table) {
        jdbc.update("delete from table_hash where submission_id = ? and table_name = ?", NO_SUBMISSION, table);
        add(NO_SUBMISSION, table, whole(table));
    }

    /** Says that states are about to change. Until they are sealed again nobody can tell whether they are whole. */
    public void unsealStates() {
        unsealStates(jdbc);
    }

    static void unsealStates(JdbcTemplate jdbc) {
        jdbc.update(
                "delete from table_hash where submission_id = ? and table_name = ?",
                NO_SUBMISSION,
                SealedTables.ALL_STATES);
    }

    /** Seals all that changes after submissions are settled. To be called at the end of each command that changes something. */
    public void sealStates() {
        unsealStates();
        Map<String, Seal> seals = new TreeMap<>();
        tables.states().forEach(table -> seals.put(table, whole(table)));
        jdbc.update("delete from table_hash where submission_id = ? and table_name not like 'ref\\_%'", NO_SUBMISSION);
        List<Object[]> rows = new ArrayList<>();
        seals.forEach((table, seal) -> rows.add(new Object[] {NO_SUBMISSION, table, seal.rows(), seal.hash()}));
        jdbc.batchUpdate(
                "insert into table_hash (submission_id, table_name, row_count, content_hash) values (?, ?, ?, ?)",
                rows);
        add(NO_SUBMISSION, SealedTables.ALL_STATES, new Seal(seals.size(), ""));
    }

    /** Seals the states if a command left them open and no run is at work or was cut off. */
    public void sealOpenStates() {
        if (!areStatesSealed()
                && count("select count(*) from run where status = 'STARTED'") == 0
                && count("select count(*) from run") > 0) {
            sealStates();
        }
    }

    boolean areStatesSealed() {
        return count("select count(*) from table_hash where submission_id = 0 and table_name = '"
                        + SealedTables.ALL_STATES + "'")
                > 0;
    }

    private Seal whole(String table) {
        Content content = new Content();
        TableScan.each(jdbc, "select * from public." + table, (row, text) -> content.add(text.of(row)));
        return content.seal();
    }

    private void add(long submissionId, String table, Seal seal) {
        jdbc.update(
                "insert into table_hash (submission_id, table_name, row_count, content_hash) values (?, ?, ?, ?)",
                submissionId,
                table,
                seal.rows(),
                seal.hash());
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
