package org.phaseout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issues of submissions, numbered in the order they were found. */
public final class IssueStore {

    private static final String ORDER = "order by sheet_no, row_no, cell, rule_id, issue_no";

    /** What an issue is read from, in the order in which it is. */
    private static final String READ =
            "rule_id, severity, sheet, cell, row_no, column_header, field, value_raw, message, how_to_fix, area, period, substance";

    private static final int WORDING = 14;

    private static final List<String> COLUMNS = List.of(
            "submission_id",
            "issue_no",
            "section_id",
            "rule_id",
            "severity",
            "sheet",
            "sheet_no",
            "cell",
            "row_no",
            "column_header",
            "field",
            "value_raw",
            "message",
            "how_to_fix",
            "area",
            "period",
            "substance",
            "wording");

    private final JdbcTemplate jdbc;
    private final ManyRows many;
    private final Written written;

    public IssueStore(JdbcTemplate jdbc, Written written) {
        this.written = written;
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
    }

    /** @param sectionId section that the issue is about, if it is about one */
    public record Entry(Issue issue, @Nullable Long sectionId, int sheetNo) {}

    /** An issue as kept, with the submission it belongs to. */
    public record Kept(long submissionId, Issue issue) {}

    public void add(long submissionId, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int number = last(submissionId);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(row(submissionId, ++number, entry));
        }
        many.add("issue", COLUMNS, rows);
        written.add(submissionId, "issue", COLUMNS, rows);
    }

    /** By the end of the primary key's index: a maximum would go through all issues of the submission. */
    private int last(long submissionId) {
        return jdbc
                .query(
                        "select issue_no from issue where submission_id = ? order by submission_id desc, issue_no desc limit 1",
                        (rs, i) -> rs.getInt(1),
                        submissionId)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Forgets the issues of a submission, for a step that starts over. */
    public void clear(long submissionId) {
        jdbc.update("delete from issue where submission_id = ?", submissionId);
        written.forget(submissionId);
    }

    private static @Nullable Object[] row(long submissionId, int number, Entry entry) {
        Issue i = entry.issue();
        String area = i.about().country();
        return new @Nullable Object[] {
            submissionId,
            number,
            entry.sectionId(),
            i.code(),
            i.severity().word(),
            Submissions.cut(i.at().sheet(), 300),
            entry.sheetNo(),
            i.at().column(),
            i.at().row(),
            i.columnHeader() == null ? null : Submissions.cut(i.columnHeader(), 1000),
            i.field(),
            Submissions.cut(i.found(), 4000),
            Submissions.cut(i.message(), 4000),
            Submissions.cut(i.fix(), 4000),
            area != null && area.length() > 3 ? null : area,
            i.about().timePeriod(),
            i.about().substance() == null ? null : Submissions.cut(i.about().substance(), 300),
            WordingText.of(i.wording())
        };
    }

    /** Number of issues of a submission by severity. */
    public Map<String, Long> counts(long submissionId) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "select severity, count(*) from issue where submission_id = ? group by severity",
                rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                },
                submissionId);
        return counts;
    }

    /** Hands over the issues of a submission in the order of the file. */
    public void each(long submissionId, Consumer<Kept> taker) {
        each(submissionId, ", wording", rs -> WordingText.read(rs.getString(WORDING)), taker);
    }

    /** The same for those who need nothing but the stored sentences, which are in English: without their wording. */
    public void eachInEnglish(long submissionId, Consumer<Kept> taker) {
        each(submissionId, "", rs -> Wording.PLAIN, taker);
    }

    /** How an issue is worded, from its row. */
    private interface Reading {
        Wording of(ResultSet rs) throws SQLException;
    }

    private void each(long submissionId, String more, Reading wording, Consumer<Kept> taker) {
        jdbc.query(
                "select " + READ + more + " from issue where submission_id = ? " + ORDER,
                rs -> {
                    taker.accept(new Kept(submissionId, issue(rs, wording.of(rs))));
                },
                submissionId);
    }

    /** What the issues of each settled submission come to, by its number; those without issues are not there. */
    public Map<Long, String> seals() {
        Map<Long, String> seals = new TreeMap<>();
        jdbc.query("select submission_id, content_hash from table_hash where table_name = 'issue'", rs -> {
            seals.put(rs.getLong(1), rs.getString(2));
        });
        return seals;
    }

    private static Issue issue(ResultSet rs, Wording wording) throws SQLException {
        return new Issue(
                rs.getString(1),
                Severity.of(rs.getString(2)),
                new CellRef(rs.getString(3), rs.getString(4), rs.getInt(5)),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getString(9),
                rs.getString(10),
                new Issue.Subject(rs.getString(11), rs.getString(12), rs.getString(13)),
                wording);
    }
}
