package org.phaseout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Language;
import org.phaseout.model.Stated;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as received and what became of them. A file read anew is another attempt at the same arrival. */
public final class Submissions {

    private static final RowMapper<Submission> ROW = (rs, i) -> new Submission(
            rs.getLong("submission_id"),
            rs.getString("sha256"),
            rs.getInt("attempt"),
            rs.getLong("arrival"),
            rs.getString("definition_hash"),
            rs.getString("file_name"),
            rs.getLong("bytes"),
            rs.getString("format"),
            SubmissionState.valueOf(rs.getString("state")),
            rs.getString("reason"),
            failure(rs),
            rs.getBoolean("checked"),
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
            rs.getLong("cells_used"),
            language(rs));

    /** State by state, for each is found by its index; all at once, every file that waits would be looked at. */
    private static final String OUT_OF_TURN = "select "
            + Arrays.stream(SubmissionState.values())
                    .filter(state -> state != SubmissionState.RECEIVED && state != SubmissionState.WITHDRAWN)
                    .map(state -> "(select count(*) from submission where state = '" + state
                            + "' and arrival >= :arrival and submission_id <> :id)")
                    .collect(Collectors.joining(" + "));

    private final JdbcClient jdbc;

    public Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a file: those read are the others' sum. */
    public record RowCounts(long read, long accepted, long rejected, long ignored) {}

    /**
     * A fault of ours that an import ended with.
     *
     * @param step step that failed
     * @param what what the machine said, in one line
     */
    public record Failure(String step, String what) {}

    /**
     * One file as received.
     *
     * @param attempt how many times the file was taken up for reading, from 1
     * @param arrival order in which files were taken
     * @param failure why its import did not end; null if it did, or has not begun
     * @param checked whether its rows have been held against each other
     * @param storedAt path of the kept bytes below the home folder
     * @param language that its headings are in; null if they are in none or in several
     */
    public record Submission(
            long id,
            String sha256,
            int attempt,
            long arrival,
            String definitionHash,
            String fileName,
            long bytes,
            @Nullable String format,
            SubmissionState state,
            @Nullable String reason,
            @Nullable Failure failure,
            boolean checked,
            @Nullable String inventory,
            String received,
            long runNo,
            String storedAt,
            RowCounts rows,
            long cellsRead,
            long cellsUsed,
            @Nullable Language language) {

        /** Whether its import has ended with a verdict. */
        public boolean isSettled() {
            return state != SubmissionState.RECEIVED;
        }
    }

    /** A file to be taken down as received. */
    public record Arrival(long number, String sha256, String fileName, long bytes, String received, String storedAt) {}

    /** Takes a file down as received, to be read with the definitions at hand. */
    public Submission receive(Arrival file, String definitionHash, long runNo) {
        return receive(file, 1, definitionHash, runNo);
    }

    /** Takes a file up for reading once more; what was read before stands until the new attempt is settled. */
    public Submission again(Submission of, String definitionHash, String received, long runNo) {
        Submission newest = latest(of.sha256()).orElseThrow();
        if (!newest.isSettled()) {
            return newest;
        }
        Arrival file = new Arrival(of.arrival(), of.sha256(), of.fileName(), of.bytes(), received, newest.storedAt());
        return receive(file, newest.attempt() + 1, definitionHash, runNo);
    }

    Submission receive(Arrival file, int attempt, String definitionHash, long runNo) {
        jdbc.sql("""
                        insert into submission (sha256, attempt, arrival, definition_hash, file_name, bytes, state, received, run_no, stored_at)
                        values (:sha, :attempt, :arrival, :hash, :name, :bytes, 'RECEIVED', :received, :run, :stored)
                        """)
                .param("sha", file.sha256())
                .param("attempt", attempt)
                .param("arrival", file.number())
                .param("hash", definitionHash)
                .param("name", file.fileName())
                .param("bytes", file.bytes())
                .param("received", file.received())
                .param("run", runNo)
                .param("stored", file.storedAt())
                .update();
        return latest(file.sha256()).orElseThrow();
    }

    /** The newest attempt at the file with these bytes. */
    public Optional<Submission> latest(String sha256) {
        return jdbc.sql("select * from submission where sha256 = :sha order by attempt desc fetch first 1 rows only")
                .param("sha", sha256)
                .query(ROW)
                .optional();
    }

    public Submission get(long id) {
        return jdbc.sql("select * from submission where submission_id = :id")
                .param("id", id)
                .query(ROW)
                .single();
    }

    /** All attempts in the order of arrival. */
    public List<Submission> all() {
        return jdbc.sql("select * from submission order by arrival, attempt")
                .query(ROW)
                .list();
    }

    /** Files whose import has not ended, in the order of arrival. */
    public List<Submission> open() {
        return jdbc.sql("select * from submission where state = 'RECEIVED' order by arrival, attempt")
                .query(ROW)
                .list();
    }

    /** The first file after a number of arrival whose import has not ended. */
    public Optional<Submission> nextOpen(long arrival) {
        return jdbc.sql("""
                        select * from submission where state = 'RECEIVED' and arrival > :arrival
                        order by state, arrival, attempt fetch first 1 rows only
                        """).param("arrival", arrival).query(ROW).optional();
    }

    /** All attempts at the file with these bytes. */
    public List<Submission> attempts(String sha256) {
        return jdbc.sql("select * from submission where sha256 = :sha order by attempt")
                .param("sha", sha256)
                .query(ROW)
                .list();
    }

    /** Files that are in one of these states. */
    public List<Submission> in(SubmissionState state) {
        return jdbc.sql("select * from submission where state = :state order by arrival, attempt")
                .param("state", state.name())
                .query(ROW)
                .list();
    }

    /** Settled files that are still kept below a folder of the home, as after a run that died. */
    public List<Submission> settledBelow(String folder) {
        return jdbc.sql(
                        "select * from submission where state <> 'RECEIVED' and stored_at like :below order by arrival, attempt")
                .param("below", folder + "/%")
                .query(ROW)
                .list();
    }

    /** Files that tell of a country, of an inventory, or of both; null for any. */
    public List<Submission> about(@Nullable String country, @Nullable String inventory) {
        return jdbc.sql("""
                        select * from submission b where b.state <> 'WITHDRAWN' and exists (
                          select 1 from section s where s.submission_id = b.submission_id
                            and (cast(:country as varchar(3)) is null or s.country = :country)
                            and (cast(:inventory as varchar(100)) is null or s.inventory = :inventory))
                        order by arrival, attempt
                        """)
                .param("country", country)
                .param("inventory", inventory)
                .query(ROW)
                .list();
    }

    /** The number of the file that came last; 0 if none did. */
    public long lastArrival() {
        return jdbc.sql("select coalesce(max(arrival), 0) from submission")
                .query(Long.class)
                .single();
    }

    /** Settled files that came after one and tell of a country and inventory that it tells of, or told of before. */
    public List<Submission> laterOfTheSameCountries(long arrival, Collection<Long> submissions) {
        return jdbc.sql("""
                        select distinct b.* from submission b join section s on s.submission_id = b.submission_id
                        where b.arrival > :arrival and b.state not in ('RECEIVED', 'WITHDRAWN') and exists (
                          select 1 from section k where k.submission_id in (:ids)
                            and k.inventory = s.inventory and k.country = s.country)
                        order by b.arrival, b.attempt
                        """)
                .param("arrival", arrival)
                .param("ids", submissions)
                .query(ROW)
                .list();
    }

    /** Whether a file that came after this one, or an earlier attempt at it, is settled. */
    public boolean isOutOfTurn(Submission submission) {
        return jdbc.sql(OUT_OF_TURN)
                        .param("arrival", submission.arrival())
                        .param("id", submission.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void setFormat(long id, String format) {
        jdbc.sql("update submission set format = :format where submission_id = :id")
                .param("format", format)
                .param("id", id)
                .update();
    }

    /** @param language that the headings of the file are in, if they are clearly in one */
    public void setLanguage(long id, Optional<Language> language) {
        jdbc.sql("update submission set language = :language where submission_id = :id")
                .param("language", language.map(Language::code).orElse(null))
                .param("id", id)
                .update();
    }

    /** What the file says of its own age. */
    public void setStated(long id, Stated stated) {
        jdbc.sql("update submission set revision = :revision, stated_date = :date where submission_id = :id")
                .param("revision", stated.revision())
                .param("date", stated.date())
                .param("id", id)
                .update();
    }

    public void setStored(long id, String storedAt) {
        jdbc.sql("update submission set stored_at = :at where submission_id = :id")
                .param("at", storedAt)
                .param("id", id)
                .update();
    }

    public void setChecked(long id) {
        jdbc.sql("update submission set checked = true where submission_id = :id")
                .param("id", id)
                .update();
    }

    /** @param failure null if there is none any more */
    public void setFailure(long id, @Nullable Failure failure) {
        jdbc.sql("update submission set failed_step = :step, failure = :what where submission_id = :id")
                .param("step", failure == null ? null : failure.step())
                .param("what", failure == null ? null : cut(failure.what(), 2000))
                .param("id", id)
                .update();
    }

    /**
     * Writes the verdict down, and takes the place of earlier attempts.
     *
     * @param inventory codes of the inventories that the file feeds, joined by comma
     */
    void settle(long id, SubmissionState verdict, @Nullable String reason, @Nullable String inventory) {
        jdbc.sql("""
                        update submission set state = :state, verdict = :state, reason = :reason, inventory = :inventory,
                          failed_step = null, failure = null where submission_id = :id
                        """)
                .param("state", verdict.name())
                .param("reason", reason == null ? null : cut(reason, 2000))
                .param("inventory", inventory)
                .param("id", id)
                .update();
    }

    void withdraw(long id, String reason) {
        jdbc.sql("update submission set state = 'WITHDRAWN', reason = :reason where submission_id = :id")
                .param("reason", cut(reason, 2000))
                .param("id", id)
                .update();
    }

    /** Works out whether submissions are superseded: whether anything of them still counts. */
    void refreshStates(Collection<Long> ids) {
        for (Long id : ids) {
            jdbc.sql("""
                            update submission set state = case
                              when verdict in ('ACCEPTED', 'ACCEPTED_WITH_ISSUES')
                                and exists (select 1 from section s where s.submission_id = :id and s.state = 'SUPERSEDED')
                                and not exists (select 1 from section s where s.submission_id = :id and s.state = 'CURRENT')
                              then 'SUPERSEDED' else verdict end
                            where submission_id = :id and state not in ('RECEIVED', 'WITHDRAWN')
                            """).param("id", id).update();
        }
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

    private static @Nullable Language language(ResultSet rs) throws SQLException {
        String code = rs.getString("language");
        return code == null ? null : Language.of(code).orElse(null);
    }

    /**
     * Holds that every row read has one verdict and every cell read is used or explained.
     *
     * @throws IllegalStateException if not: that is our fault, not that of the file
     */
    void requireBalance(long id) {
        Submission submission = get(id);
        long explained =
                explainedCells(id).values().stream().mapToLong(Long::longValue).sum();
        requireEqual(submission, "cells", submission.cellsRead(), submission.cellsUsed() + explained);
        RowCounts rows = submission.rows();
        requireEqual(submission, "rows", rows.read(), rows.accepted() + rows.rejected() + rows.ignored());
    }

    private static void requireEqual(Submission submission, String what, long read, long accounted) {
        if (read != accounted) {
            throw new IllegalStateException("Of '%s' %d %s were read, but %d are accounted for."
                    .formatted(submission.fileName(), read, what, accounted));
        }
    }

    private static @Nullable Failure failure(ResultSet rs) throws SQLException {
        String step = rs.getString("failed_step");
        return step == null ? null : new Failure(step, String.valueOf(rs.getString("failure")));
    }

    static String cut(String text, int length) {
        return StorableText.cut(text, length);
    }
}
