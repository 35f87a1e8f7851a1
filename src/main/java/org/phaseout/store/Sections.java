package org.phaseout.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.store.StoredRow.SectionKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sections of submissions. A section counts in tables while it is CURRENT. */
public final class Sections {

    private static final RowMapper<Section> ROW = (rs, i) -> new Section(
            rs.getLong("section_id"),
            rs.getLong("submission_id"),
            new SectionKey(
                    rs.getString("inventory"),
                    rs.getString("form"),
                    rs.getString("section_key"),
                    rs.getString("country"),
                    rs.getInt("time_period")),
            State.valueOf(rs.getString("state")),
            rs.getLong("rows_read"),
            rs.getLong("rows_accepted"),
            rs.getLong("rows_rejected"));

    private final JdbcClient jdbc;

    public Sections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a section counts as. */
    public enum State {
        /** Read, not yet judged: invisible to tables. */
        PENDING,
        CURRENT,
        RETURNED,
        SUPERSEDED,
        WITHDRAWN
    }

    /** One section as kept. */
    public record Section(
            long id,
            long submissionId,
            SectionKey key,
            State state,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected) {}

    /** The number of each section of a submission, by key. */
    Map<SectionKey, Long> ids(long submissionId) {
        Map<SectionKey, Long> ids = new HashMap<>();
        of(submissionId).forEach(section -> ids.put(section.key(), section.id()));
        return ids;
    }

    long add(long submissionId, SectionKey key) {
        jdbc.sql("""
                        insert into section (submission_id, inventory, form, section_key, country, time_period, state)
                        values (:submission, :inventory, :form, :key, :country, :period, 'PENDING')
                        """)
                .param("submission", submissionId)
                .param("inventory", key.inventory())
                .param("form", key.form())
                .param("key", key.text())
                .param("country", key.country())
                .param("period", key.timePeriod())
                .update();
        return jdbc.sql("""
                        select section_id from section
                        where submission_id = :submission and inventory = :inventory and form = :form and section_key = :key
                        """)
                .param("submission", submissionId)
                .param("inventory", key.inventory())
                .param("form", key.form())
                .param("key", key.text())
                .query(Long.class)
                .single();
    }

    /** Sections of a submission in a stable order. */
    public List<Section> of(long submissionId) {
        return jdbc.sql("""
                        select * from section where submission_id = :submission
                        order by inventory, form, country, time_period, section_key
                        """).param("submission", submissionId).query(ROW).list();
    }

    /** Whether files that came later hold all that was returned of this one, and they count. */
    public boolean areAnswered(long submissionId, long arrival) {
        return jdbc.sql("""
                        select count(*) as returned, count(case when exists (
                            select 1 from section c join submission b on b.submission_id = c.submission_id
                            where c.inventory = s.inventory and c.form = s.form and c.section_key = s.section_key
                              and c.state = 'CURRENT' and b.arrival > :arrival) then 1 end) as answered
                        from section s where s.submission_id = :submission and s.state = 'RETURNED'
                        """)
                .param("submission", submissionId)
                .param("arrival", arrival)
                .query((rs, i) -> rs.getLong("returned") > 0 && rs.getLong("returned") == rs.getLong("answered"))
                .single();
    }

    /** @param accepted whether the section counts as long as nothing newer stands */
    void judge(long sectionId, boolean accepted) {
        jdbc.sql("update section set accepted = :accepted, state = :state where section_id = :id")
                .param("accepted", accepted)
                .param("state", (accepted ? State.SUPERSEDED : State.RETURNED).name())
                .param("id", sectionId)
                .update();
    }

    void withdraw(long submissionId) {
        jdbc.sql("update section set state = 'WITHDRAWN' where submission_id = :id")
                .param("id", submissionId)
                .update();
    }
}
