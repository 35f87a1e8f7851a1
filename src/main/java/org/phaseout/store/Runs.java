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
     * @param status Spring Batch's words: STARTED, COMPLETED, FAILED
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

    public long start(String kind, String started) {
        unsealStates();
        jdbc.sql("insert into run (kind, status, started) values (:kind, 'STARTED', :started)")
                .param("kind", kind)
                .param("started", started)
                .update();
        return jdbc.sql("select max(run_no) from run").query(Long.class).single();
    }

    public void finish(long number, String status, String finished, @Nullable String runId, @Nullable String message) {
        jdbc.sql("""
                        update run set status = :status, finished = :finished, run_id = :id, message = :message where run_no = :no
                        """)
                .param("status", status)
                .param("finished", finished)
                .param("id", runId)
                .param("message", message == null ? null : Submissions.cut(message, 2000))
                .param("no", number)
                .update();
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
