package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many issues a file has, by severity and inventory: that of the section, else the only one of which tables were found
 * in the file, else an empty text. Of a settled file they are kept, for its issues no longer change.
 */
final class IssueCounts {

    static final String TABLE = "issue_count";

    private static final List<String> COLUMNS = List.of("submission_id", "inventory", "severity", "issues");

    /** Counts the issues of submissions for which a condition on {@code b} holds. */
    private static final String COUNT = """
            select b.submission_id, coalesce(s.inventory, c.inventory, '') as inventory, i.severity, count(*) as issues
            from submission b join issue i on i.submission_id = b.submission_id
            left join section s on s.section_id = i.section_id
            left join (select t.submission_id, min(t.inventory) as inventory
                       from submission b join submission_column t on t.submission_id = b.submission_id where %1$s
                       group by t.submission_id having min(t.inventory) = max(t.inventory)) c
              on c.submission_id = b.submission_id
            where %1$s group by b.submission_id, coalesce(s.inventory, c.inventory, ''), i.severity
            """;

    private static final String COUNT_ONE = COUNT.formatted("b.submission_id = ?");

    /** Number by severity and inventory over all files that were not replaced or withdrawn. */
    static final String ALL = "select k.severity, k.inventory, sum(k.issues) from ("
            + "select n.inventory, n.severity, n.issues from issue_count n"
            + " join submission b on b.submission_id = n.submission_id"
            + " where b.state not in ('RECEIVED', 'SUPERSEDED', 'WITHDRAWN') union all"
            + " select u.inventory, u.severity, u.issues from ("
            + COUNT.formatted("b.state = 'RECEIVED'") + ") u) k group by k.severity, k.inventory";

    private final JdbcTemplate jdbc;
    private final ManyRows many;

    IssueCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
    }

    /** Counts the issues of a submission that is being settled, and keeps the counts. @return number by severity */
    Map<String, Long> keep(long submissionId) {
        jdbc.update("delete from " + TABLE + " where submission_id = ?", submissionId);
        Map<String, Long> bySeverity = new TreeMap<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        jdbc.query(
                COUNT_ONE,
                rs -> {
                    rows.add(new @Nullable Object[] {submissionId, rs.getString(2), rs.getString(3), rs.getLong(4)});
                    bySeverity.merge(rs.getString(3), rs.getLong(4), Long::sum);
                },
                submissionId,
                submissionId);
        many.add(TABLE, COLUMNS, rows);
        return bySeverity;
    }
}
