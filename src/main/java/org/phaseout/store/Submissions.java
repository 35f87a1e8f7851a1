package org.phaseout.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as received and what became of them. */
public final class Submissions {

    private static final RowMapper<Submission> ROW = (rs, i) -> new Submission(
            rs.getLong("submission_id"),
            rs.getString("sha256"),
            rs.getString("definition_hash"),
            rs.getString("file_name"),
            rs.getLong("bytes"),
            rs.getString("format"),
            SubmissionState.valueOf(rs.getString("state")),
            rs.getString("reason"),
            rs.getString("inventory"),
            rs.getString("received"),
            rs.getLong("run_no"),
            rs.getString("stored_at"),
            new RowCounts(
                    rs.getLong("rows_read"),
                    rs.getLong("rows_accepted"),
                    rs.getLong("rows_rejected"),
                    rs.getLong("rows_ignored")),
            rs.getLong("cells_read"),
            rs.getLong("cells_used"));

    private final JdbcClient jdbc;

    public Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a file: those read are the others' sum. */
    public record RowCounts(long read, long accepted, long rejected, long ignored) {}

    /**
     * One file as received.
     *
     * @param stored path of the kept bytes below the home folder
     */
    public record Submission(
            long id,
            String sha256,
            String definitionHash,
            String fileName,
            long bytes,
            @Nullable String format,
            SubmissionState state,
            @Nullable String reason,
            @Nullable String inventory,
            String received,
            long runNo,
            String storedAt,
            RowCounts rows,
            long cellsRead,
            long cellsUsed) {}

    /** Takes a file down as received. The same bytes read by the same definitions are the same submission. */
    public Submission receive(
            String sha256,
            String definitionHash,
            String fileName,
            long bytes,
            String received,
            long runNo,
            String storedAt) {
        Optional<Submission> known = find(sha256, definitionHash);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("""
                        insert into submission (sha256, definition_hash, file_name, bytes, state, received, run_no, stored_at)
                        values (:sha, :hash, :name, :bytes, 'RECEIVED', :received, :run, :stored)
                        """)
                .param("sha", sha256)
                .param("hash", definitionHash)
                .param("name", fileName)
                .param("bytes", bytes)
                .param("received", received)
                .param("run", runNo)
                .param("stored", storedAt)
                .update();
        return find(sha256, definitionHash).orElseThrow();
    }

    public Optional<Submission> find(String sha256, String definitionHash) {
        return jdbc.sql("select * from submission where sha256 = :sha and definition_hash = :hash")
                .param("sha", sha256)
                .param("hash", definitionHash)
                .query(ROW)
                .optional();
    }

    public Submission get(long id) {
        return jdbc.sql("select * from submission where submission_id = :id")
                .param("id", id)
                .query(ROW)
                .single();
    }

    /** All submissions in the order of their arrival. */
    public List<Submission> all() {
        return jdbc.sql("select * from submission order by submission_id")
                .query(ROW)
                .list();
    }

    public void setFormat(long id, String format) {
        jdbc.sql("update submission set format = :format where submission_id = :id")
                .param("format", format)
                .param("id", id)
                .update();
    }

    public void setStored(long id, String storedAt) {
        jdbc.sql("update submission set stored_at = :at where submission_id = :id")
                .param("at", storedAt)
                .param("id", id)
                .update();
    }

    /** @param inventory codes of the inventories that the file feeds, joined by comma */
    public void settle(long id, SubmissionState state, @Nullable String reason, @Nullable String inventory) {
        jdbc.sql(
                        "update submission set state = :state, reason = :reason, inventory = :inventory where submission_id = :id")
                .param("state", state.name())
                .param("reason", reason == null ? null : cut(reason, 2000))
                .param("inventory", inventory)
                .param("id", id)
                .update();
    }

    /** Reason and number of cells that are no part of a figure. */
    public Map<String, Long> explainedCells(long id) {
        Map<String, Long> cells = new java.util.TreeMap<>();
        jdbc.sql("select why, cells from explained_cells where submission_id = :id")
                .param("id", id)
                .query(rs -> {
                    cells.put(rs.getString(1), rs.getLong(2));
                });
        return cells;
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
