package org.phaseout.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short texts that the database remembers of itself and of files beside it. */
public final class Marks {

    /** How far the audit log went at the end of the last run. */
    public static final String AUDIT = "audit";

    private final JdbcClient jdbc;

    public Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void set(String what, String text) {
        int updated = jdbc.sql("update made_from set hash = :text where what = :what")
                .param("text", text)
                .param("what", what)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into made_from (what, hash) values (:what, :text)")
                    .param("what", what)
                    .param("text", text)
                    .update();
        }
    }

    public void forget(String what) {
        jdbc.sql("delete from made_from where what = :what").param("what", what).update();
    }

    public Optional<String> get(String what) {
        return jdbc.sql("select hash from made_from where what = :what")
                .param("what", what)
                .query(String.class)
                .optional();
    }
}
