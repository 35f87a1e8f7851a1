package org.phaseout.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Content.Seal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down what tables hold once it no longer changes, so that {@link TableProof} finds out when it did: for each
 * submission when it is settled, for reference tables when they are loaded, for all else at the end of each command
 * that changes something.
 */
public final class TableHashes {

    /** Stands for tables that belong to no submission. */
    static final long NO_SUBMISSION = 0;

    private final JdbcTemplate jdbc;
    private final @Nullable Path lastSeal;
    private final Map<String, String> selects = new TreeMap<>();

    TableHashes(JdbcTemplate jdbc) {
        this(jdbc, null);
    }

    /** @param lastSeal file beside the database that tells what was sealed last; null to do without */
    public TableHashes(JdbcTemplate jdbc, @Nullable Path lastSeal) {
        this.jdbc = jdbc;
        this.lastSeal = lastSeal;
    }

    /**
     * Seals everything that belongs to a submission. To be called in the transaction that settles it, as its last act.
     *
     * @param written what need not be read again
     */
    void seal(long submissionId, Written written) {
        forget(submissionId);
        selects().forEach((table, select) -> {
            Seal known = written.seal(submissionId, table);
            Seal seal = known == null ? read(select, submissionId) : known;
            if (seal.rows() > 0) {
                add(submissionId, table, seal);
            }
        });
    }

    /** The select of what is sealed of one submission, by table: asked of the database once, not for each file. */
    private Map<String, String> selects() {
        if (selects.isEmpty()) {
            SealedTables tables = new SealedTables(jdbc);
            tables.bySubmission().forEach(table -> selects.put(table, tables.selectOne(table)));
        }
        return selects;
    }

    private Seal read(String select, long submissionId) {
        Content content = new Content();
        TableScan.each(jdbc, select, (row, text) -> content.add(text.of(row)), submissionId);
        return content.seal();
    }

    /** Forgets the seals of a submission that is deleted. */
    public void forget(long submissionId) {
        jdbc.update("delete from table_hash where submission_id = ?", submissionId);
    }

    /** Seals a reference table as it has just been loaded. */
    public void sealReference(String table) {
        jdbc.update("delete from table_hash where submission_id = ? and table_name = ?", NO_SUBMISSION, table);
        add(NO_SUBMISSION, table, whole(jdbc, table));
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

    /**
     * Seals all that changes after submissions are settled. To be called at the end of each command that changes something.
     * A table that was worked out before and not since keeps its seal, so that what is done to it meanwhile shows.
     */
    public void sealStates() {
        unsealStates();
        Map<String, Seal> kept = new WorkedOutTables(jdbc).seals();
        Map<String, Seal> seals = new TreeMap<>();
        SealedTables tables = new SealedTables(jdbc);
        for (String table : tables.states()) {
            Seal known = kept.get(table);
            seals.put(table, known == null ? whole(jdbc, tables.quoted(table)) : known);
        }
        jdbc.update("delete from table_hash where submission_id = ? and table_name not like 'ref\\_%'", NO_SUBMISSION);
        List<Object[]> rows = new ArrayList<>();
        seals.forEach((table, seal) -> rows.add(new Object[] {NO_SUBMISSION, table, seal.rows(), seal.hash()}));
        jdbc.batchUpdate(
                "insert into table_hash (submission_id, table_name, row_count, content_hash) values (?, ?, ?, ?)",
                rows);
        if (lastSeal != null) {
            lastSeal(jdbc).write(lastSeal); // before the last word: a process that dies here leaves the states open
        }
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

    /** What the seals in the database come to. */
    static LastSeal lastSeal(JdbcTemplate jdbc) {
        Content seals = new Content();
        TableScan.each(
                jdbc,
                "select * from table_hash where table_name <> '" + SealedTables.ALL_STATES + "'",
                (row, text) -> seals.add(text.of(row)));
        Long run = jdbc.queryForObject("select coalesce(max(run_no), 0) from run", Long.class);
        return new LastSeal(run == null ? 0 : run, seals.seal().hash());
    }

    /** Whether nothing is under way that changes states. */
    public boolean areStatesSealed() {
        return count("select count(*) from table_hash where submission_id = 0 and table_name = '"
                        + SealedTables.ALL_STATES + "'")
                > 0;
    }

    static Seal whole(JdbcTemplate jdbc, String table) {
        Content content = new Content();
        TableScan.each(jdbc, "select * from " + table, (row, text) -> content.add(text.of(row)));
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
