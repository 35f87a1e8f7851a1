package org.phaseout.store;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over the whole store, for monitoring. */
public final class StoreFigures {

    private final JdbcClient jdbc;

    public StoreFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two words that something is counted by. */
    public record Key(String first, String second) {}

    /** Cells of all files: those read are the sum of the others. */
    public record Cells(long read, long used, long explained) {}

    public Cells cells() {
        return jdbc.sql("""
                        select coalesce(sum(cells_read), 0), coalesce(sum(cells_used), 0),
                          (select coalesce(sum(cells), 0) from explained_cells) from submission
                        """)
                .query((rs, i) -> new Cells(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    /**
     * Time that the steps begun since then took, by job and step, all files together.
     *
     * @param since in the time zone of the machine, as Spring Batch keeps it
     */
    public Map<Key, Duration> steps(LocalDateTime since) {
        Map<Key, Duration> steps = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.job_name, s.step_name, s.start_time, s.end_time from batch_step_execution s
                        join batch_job_execution e on e.job_execution_id = s.job_execution_id
                        join batch_job_instance i on i.job_instance_id = e.job_instance_id
                        where s.start_time >= :since and s.end_time is not null
                        """).param("since", since).query(rs -> {
            Duration took = Duration.between(
                    rs.getTimestamp(3).toLocalDateTime(), rs.getTimestamp(4).toLocalDateTime());
            steps.merge(
                    new Key(rs.getString(1), rs.getString(2)),
                    took.isNegative() ? Duration.ZERO : took,
                    Duration::plus);
        });
        return steps;
    }

    /**
     * Issues of files that were not replaced or withdrawn, by severity and inventory: that of the section, else the only
     * one of which tables were found in the file, else an empty text.
     */
    public Map<Key, Long> issues() {
        Map<Key, Long> counts = new LinkedHashMap<>();
        jdbc.sql(IssueCounts.ALL).query(rs -> {
            counts.put(new Key(rs.getString(1), rs.getString(2)), rs.getLong(3));
        });
        return counts;
    }

    /** Number of submissions of which something counts, by inventory. */
    public Map<String, Long> current() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(
                        "select inventory, count(distinct submission_id) from section where state = 'CURRENT' group by inventory")
                .query(rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                });
        return counts;
    }

    /**
     * Number of countries that were to report for the newest year and did not, by inventory: those missing from the
     * world's row of the table that most have reported for.
     */
    public Map<String, Long> overdue() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Integer> newest = new HashMap<>();
        jdbc.sql("""
                        select inventory, time_period, min(n_expected - n_reporting) from published
                        where area_type = 'world' and n_expected is not null
                        group by inventory, time_period order by inventory, time_period desc
                        """).query(rs -> {
            if (newest.putIfAbsent(rs.getString(1), rs.getInt(2)) == null) {
                counts.put(rs.getString(1), rs.getLong(3));
            }
        });
        return counts;
    }
}
