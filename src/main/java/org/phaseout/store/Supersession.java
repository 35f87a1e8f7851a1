package org.phaseout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phaseout.model.Stated;
import org.phaseout.store.Sections.State;
import org.phaseout.store.Submissions.Submission;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of the accepted sections of one key counts: the newest. Newest is the last to arrive of those that no other one
 * states to be newer than, by revision if both state one, else by date if both do. It depends on what was received and
 * in which order, not on when each was read, so that reading all of it anew ends the same.
 */
public final class Supersession {

    private static final String CANDIDATES = """
            select s.section_id, s.submission_id, s.state, s.inventory, s.form, s.section_key, b.revision, b.stated_date
            from %s join submission b on b.submission_id = s.submission_id
            where s.accepted and b.state not in ('RECEIVED', 'WITHDRAWN') and %s
            order by s.inventory, s.form, s.section_key, b.arrival, b.attempt
            """;

    private static final RowMapper<Candidate> ROW = (rs, i) -> candidate(rs);

    private final JdbcClient jdbc;
    private final Submissions submissions;

    public Supersession(JdbcClient jdbc, Submissions submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
    }

    private record Key(String inventory, String form, String text) {}

    private record Candidate(long sectionId, long submissionId, State state, Key key, Stated stated) {}

    /** Decides anew for every key that one of the submissions holds. */
    void decide(Collection<Long> about) {
        Set<Long> touched = new TreeSet<>(about);
        for (List<Candidate> rivals : rivals(about)) {
            Candidate newest = newest(rivals);
            for (Candidate rival : rivals) {
                State state = rival.equals(newest) ? State.CURRENT : State.SUPERSEDED;
                if (rival.state() != state) {
                    set(rival.sectionId(), state);
                    touched.add(rival.submissionId());
                }
            }
        }
        submissions.refreshStates(touched);
    }

    /** The keys come first, so that each is found by its index. */
    private Collection<List<Candidate>> rivals(Collection<Long> about) {
        String sharing = """
                (select distinct inventory, form, section_key from section where submission_id in (:ids)) k
                join section s on s.inventory = k.inventory and s.form = k.form and s.section_key = k.section_key
                """;
        return byKey(jdbc.sql(CANDIDATES.formatted(sharing, "1 = 1"))
                .param("ids", about)
                .query(ROW)
                .list());
    }

    /**
     * Writes down what counted when a file came, if other things count by now, for {@link DefinitionSql#found}.
     *
     * @return whether it did; if not, the file is read in its turn
     */
    public boolean lookBack(Submission submission) {
        if (!submissions.isOutOfTurn(submission)) {
            return false;
        }
        lookAhead(submission);
        for (Long section : before(submission.arrival())) {
            jdbc.sql("insert into section_before (submission_id, section_id) values (:id, :section)")
                    .param("id", submission.id())
                    .param("section", section)
                    .update();
        }
        return true;
    }

    /** Forgets what {@link #lookBack} wrote down. */
    public void lookAhead(Submission submission) {
        jdbc.sql("delete from section_before where submission_id = :id")
                .param("id", submission.id())
                .update();
    }

    private List<Long> before(long arrival) {
        return byKey(jdbc.sql(CANDIDATES.formatted("section s", "b.arrival < :arrival"))
                        .param("arrival", arrival)
                        .query(ROW)
                        .list())
                .stream()
                .map(rivals -> newest(rivals).sectionId())
                .toList();
    }

    /** @param rivals in the order of arrival */
    private static Candidate newest(List<Candidate> rivals) {
        return rivals.get(Stated.newest(rivals.stream().map(Candidate::stated).toList()));
    }

    private static Collection<List<Candidate>> byKey(List<Candidate> candidates) {
        Map<Key, List<Candidate>> byKey = new LinkedHashMap<>();
        candidates.forEach(
                c -> byKey.computeIfAbsent(c.key(), k -> new ArrayList<>()).add(c));
        return byKey.values();
    }

    private void set(long sectionId, State state) {
        jdbc.sql("update section set state = :state where section_id = :id")
                .param("state", state.name())
                .param("id", sectionId)
                .update();
    }

    private static Candidate candidate(ResultSet rs) throws SQLException {
        java.sql.Date date = rs.getDate("stated_date");
        return new Candidate(
                rs.getLong("section_id"),
                rs.getLong("submission_id"),
                State.valueOf(rs.getString("state")),
                new Key(rs.getString("inventory"), rs.getString("form"), rs.getString("section_key")),
                new Stated(rs.getString("revision"), date == null ? null : date.toLocalDate()));
    }
}
