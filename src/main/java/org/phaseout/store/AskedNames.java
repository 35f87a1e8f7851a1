package org.phaseout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.phaseout.model.CellRef;
import org.phaseout.reference.AskedName;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names that files asked people about, and the answers that held when they were read. */
public final class AskedNames {

    /** Files that are read and count, or could. */
    private static final String STANDING = """
             from asked_name a join submission b on b.submission_id = a.submission_id
            where b.state not in ('RECEIVED', 'WITHDRAWN')
              and not exists (select 1 from submission n where n.sha256 = b.sha256 and n.attempt > b.attempt
                              and n.state <> 'RECEIVED')
            """;

    private final JdbcTemplate jdbc;

    public AskedNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer as files were read with.
     *
     * @param form form that asked; empty for other kinds than headings
     * @param answer code, word for a refusal, or empty for none
     */
    public record Applied(String question, String kind, String inventory, String form, String answer) {}

    /**
     * A name that a file asks about, and that nobody had answered when it was read.
     *
     * @param name as it stands in the file
     * @param cell a cell that holds it, with its sheet
     * @param times issues that were raised for it in the file
     */
    public record Open(
            String question,
            NameKind kind,
            String inventory,
            String list,
            String form,
            String name,
            String file,
            String sha256,
            String cell,
            long times) {}

    /** Adds what a part of a file asked. */
    public void add(long submissionId, List<AskedName> asked) {
        for (AskedName name : asked) {
            NameQuestion question = name.question();
            String id = question.id();
            String text = StorableText.of(name.name());
            CellRef at = name.at() == null ? CellRef.wholeSheet("") : name.at();
            int known = jdbc.update("""
                    update asked_name set times = times + ?, sheet = case when times = 0 then ? else sheet end,
                      cell = case when times = 0 then ? else cell end
                    where submission_id = ? and question = ? and form = ? and name = ?
                    """, name.times(), sheet(at), at.cell(), submissionId, id, name.form(), text);
            if (known == 0) {
                insert(submissionId, id, name, text, at);
            }
        }
    }

    private void insert(long submissionId, String id, AskedName name, String text, CellRef at) {
        NameQuestion question = name.question();
        Review review = name.review();
        jdbc.update(
                """
                insert into asked_name (submission_id, question, form, name, kind, inventory, list_name, answer, sheet, cell, times)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                submissionId,
                id,
                name.form(),
                text,
                question.kind().name(),
                question.inventory(),
                question.list(),
                review == null ? "" : review.text(),
                sheet(at),
                at.cell(),
                name.times());
    }

    private static String sheet(CellRef at) {
        return Submissions.cut(at.sheet(), 300);
    }

    /** Forgets what a file asked, for a step that starts over. */
    public void clear(long submissionId) {
        jdbc.update("delete from asked_name where submission_id = ?", submissionId);
    }

    /** Every question that files not withdrawn asked, with the answer each was read with; also of imports under way. */
    public List<Applied> asked() {
        return jdbc.query("""
                select distinct a.question, a.kind, a.inventory, a.form, a.answer from asked_name a
                join submission b on b.submission_id = a.submission_id where b.state <> 'WITHDRAWN'
                """, (rs, i) -> applied(rs));
    }

    /** Submissions that asked this, and were read with this answer. */
    public List<Long> readWith(Applied asked) {
        return jdbc.queryForList("""
                select distinct a.submission_id from asked_name a join submission b on b.submission_id = a.submission_id
                where a.question = ? and a.form = ? and a.answer = ? and b.state <> 'WITHDRAWN' order by 1
                """, Long.class, asked.question(), asked.form(), asked.answer());
    }

    /** Answers that files which are published were read with. */
    public List<Applied> applied() {
        return jdbc.query(
                "select distinct a.question, a.kind, a.inventory, a.form, a.answer" + STANDING
                        + " and a.answer <> '' order by a.question, a.form, a.answer",
                (rs, i) -> applied(rs));
    }

    private static Applied applied(ResultSet rs) throws SQLException {
        return new Applied(
                rs.getString("question"),
                NameKind.valueOf(rs.getString("kind")).word(),
                rs.getString("inventory"),
                rs.getString("form"),
                rs.getString("answer"));
    }

    /** What is still asked, of files that were not replaced or withdrawn. */
    public List<Open> open() {
        return jdbc.query(
                "select a.*, b.file_name, b.sha256" + STANDING
                        + " and b.state <> 'SUPERSEDED' and a.answer <> 'refused' and a.times > 0"
                        + " order by a.question, a.form, a.name, b.file_name, b.sha256",
                (rs, i) -> new Open(
                        rs.getString("question"),
                        NameKind.valueOf(rs.getString("kind")),
                        rs.getString("inventory"),
                        rs.getString("list_name"),
                        rs.getString("form"),
                        rs.getString("name"),
                        rs.getString("file_name"),
                        rs.getString("sha256"),
                        place(rs.getString("sheet"), rs.getString("cell")),
                        rs.getLong("times")));
    }

    private static String place(String sheet, String cell) {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /** Number of names that are still asked about, by kind; also where there is none. */
    public SortedMap<NameKind, Long> counts() {
        SortedMap<NameKind, Long> counts = new TreeMap<>();
        for (NameKind kind : NameKind.values()) {
            counts.put(kind, 0L);
        }
        jdbc.query(
                "select a.kind, count(distinct a.question)" + STANDING
                        + " and b.state <> 'SUPERSEDED' and a.answer <> 'refused' and a.times > 0 group by a.kind",
                rs -> {
                    counts.put(NameKind.valueOf(rs.getString(1)), rs.getLong(2));
                });
        return counts;
    }
}
