package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.IssueLines;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the issues of settled files came to as lines of the published list. It holds as long as the issues are those that
 * were sealed, and the version of the program that words and writes them is the same.
 */
public final class ListedIssues {

    static final String TABLE = "issue_lines";

    private static final List<String> COLUMNS = List.of("submission_id", "made_from", "line_count", "content_hash");

    private final JdbcTemplate jdbc;
    private final ManyRows many;
    private final IssueStore issues;
    private final String program;

    /** @param program version of the program */
    public ListedIssues(JdbcTemplate jdbc, IssueStore issues, String program) {
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
        this.issues = issues;
        this.program = program;
    }

    /** By number of submission. */
    public Map<Long, IssueLines> all() {
        Map<Long, String> seals = issues.seals();
        Map<Long, IssueLines> all = new TreeMap<>();
        jdbc.query("select submission_id, made_from, line_count, content_hash from " + TABLE, rs -> {
            if (rs.getString(2).equals(madeFrom(seals.get(rs.getLong(1))))) {
                all.put(rs.getLong(1), new IssueLines(rs.getLong(3), rs.getString(4)));
            }
        });
        return all;
    }

    /** Keeps them in the place of those that were kept before. */
    public void keep(Map<Long, IssueLines> lines) {
        Map<Long, String> seals = issues.seals();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Object[]> numbers = new ArrayList<>();
        lines.forEach((id, of) -> {
            numbers.add(new Object[] {id});
            rows.add(new @Nullable Object[] {id, madeFrom(seals.get(id)), of.lines(), of.sha256()});
        });
        jdbc.batchUpdate("delete from " + TABLE + " where submission_id = ?", numbers);
        many.add(TABLE, COLUMNS, rows);
    }

    /** A file without issues has no seal of them. */
    private String madeFrom(@Nullable String seal) {
        return program + " " + seal;
    }
}
