package org.phaseout.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of the program that changed something, in order. */
public final class Runs {

    private static final RowMapper<Run> ROW = (rs, i) -> new Run(
            rs.getLong("run_no"),
            rs.getString("kind"),
            rs.getString("status"),
            rs.getString("started"),
            rs.getString("finished"),
            rs.getString("run_id"),
            rs.getString("message"));

    private final JdbcClient jdbc;

    public Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One run.
     *
     * @param status Spring Batch's words: STARTED, COMPLETED, FAILED, STOPPED
     * @param runId the edition it published, named by its content
     */
    public record Run(
            long number,
            String kind,
            String status,
            String started,
            @Nullable String finished,
            @Nullable String runId,
            @Nullable String message) {}

    /**
     * Takes a run down as begun.
     *
     * @param least the lowest number that it may have, for runs that this database knows nothing of
     * @return its number
     */
    public long start(String kind, String started, long least) {
        unsealStates();
        long last = jdbc.sql("select coalesce(max(run_no), 0) from run")
                .query(Long.class)
                .single();
        long number = Math.max(last + 1, least);
        jdbc.sql("insert into run (run_no, kind, status, started) values (:no, :kind, 'STARTED', :started)")
                .param("no", number)
                .param("kind", kind)
                .param("started", started)
                .update();
        return number;
    }

    public Run get(long number) {
        return jdbc.sql("select * from run where run_no = :no")
                .param("no", number)
                .query(ROW)
                .single();
    }

    /** @return the run as it ended */
    public Run finish(long number, String status, String finished, @Nullable String runId, @Nullable String message) {
        jdbc.sql("""
                        update run set status = :status, finished = :finished, run_id = :id, message = :message where run_no = :no
                        """)
                .param("status", status)
                .param("finished", finished)
                .param("id", runId)
                .param("message", message == null ? null : Submissions.cut(message, 2000))
                .param("no", number)
                .update();
        return get(number);
    }

    /**
     * What a run did with one file.
     *
     * @param arrival number under which the run took it
     * @param state what became of it in this run, such as ACCEPTED, DUPLICATE or FAILED
     * @param reason what people need to know of it; null if nothing
     */
    public record RunFile(
            long arrival,
            String fileName,
            String sha256,
            String state,
            @Nullable String failedStep,
            @Nullable String reason) {}

    public void took(long number, RunFile file) {
        jdbc.sql("delete from run_file where run_no = :no and arrival = :arrival")
                .param("no", number)
                .param("arrival", file.arrival())
                .update();
        jdbc.sql("""
                        insert into run_file (run_no, arrival, file_name, sha256, state, failed_step, reason)
                        values (:no, :arrival, :name, :sha, :state, :step, :reason)
                        """)
                .param("no", number)
                .param("arrival", file.arrival())
                .param("name", file.fileName())
                .param("sha", file.sha256())
                .param("state", file.state())
                .param("step", file.failedStep())
                .param("reason", file.reason() == null ? null : Submissions.cut(file.reason(), 2000))
                .update();
    }

    public List<RunFile> files(long number) {
        return jdbc.sql("select * from run_file where run_no = :no order by arrival")
                .param("no", number)
                .query((rs, i) -> new RunFile(
                        rs.getLong("arrival"),
                        rs.getString("file_name"),
                        rs.getString("sha256"),
                        rs.getString("state"),
                        rs.getString("failed_step"),
                        rs.getString("reason")))
                .list();
    }

    /** A run of which only history knows, such as one before the database was rebuilt. */
    public void remember(Run run) {
        jdbc.sql("insert into run (run_no, kind, status, started) values (:no, :kind, 'STARTED', :started)")
                .param("no", run.number())
                .param("kind", run.kind())
                .param("started", run.started())
                .update();
        finish(
                run.number(),
                run.status(),
                run.finished() == null ? run.started() : run.finished(),
                run.runId(),
                run.message());
    }

    /** @return whether there is such a run, not at work and not done */
    public boolean abandon(long number, String message) {
        unsealStates();
        return jdbc.sql(
                                "update run set status = 'ABANDONED', message = :message where run_no = :no and status in ('FAILED', 'STOPPED')")
                        .param("no", number)
                        .param("message", Submissions.cut(message, 2000))
                        .update()
                > 0;
    }

    /** Marks runs that never said they were finished: the process that did them is gone. */
    public int closeUnfinished(String finished) {
        unsealStates();
        return jdbc.sql(
                        "update run set status = 'FAILED', finished = :finished, message = 'The process ended before the run did.' where status = 'STARTED'")
                .param("finished", finished)
                .update();
    }

    /** As {@link TableHashes#unsealStates()}: from here on states change. */
    private void unsealStates() {
        jdbc.sql("delete from table_hash where submission_id = 0 and table_name = '*'")
                .update();
    }

    public List<Run> all() {
        return jdbc.sql("select * from run order by run_no").query(ROW).list();
    }
}
