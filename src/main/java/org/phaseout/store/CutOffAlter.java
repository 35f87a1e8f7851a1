package org.phaseout.store;

import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts right what an {@code alter table} of H2 left that was cut off. H2 copies the table to one called
 * {@code <name>_COPY_<n>_<n>}, drops it, and gives its name, and those of its indexes and constraints, to the copy, each
 * on its own. So a process that dies in between leaves a copy that is not whole beside the table, or a whole one in its
 * place. To be called before anything else looks at the tables; a server alters a table at once or not at all.
 */
final class CutOffAlter {

    private static final String TABLES =
            "select table_name, table_name from information_schema.tables where table_schema = 'PUBLIC'";

    private static final String INDEXES =
            "select table_name, index_name from information_schema.indexes where table_schema = 'PUBLIC'";

    private static final String CONSTRAINTS =
            "select table_name, constraint_name from information_schema.table_constraints"
                    + " where table_schema = 'PUBLIC'";

    private static final Pattern OF_COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+(?:_(.+))?");

    private final JdbcTemplate jdbc;

    CutOffAlter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(String table, String name) {}

    void mend() {
        if (!Boolean.TRUE.equals(jdbc.execute((Connection connection) -> SeenSchema.isH2(connection)))) {
            return;
        }
        List<Named> tables = all(TABLES);
        for (Named copy : tables) {
            Matcher name = OF_COPY.matcher(copy.name());
            if (name.matches() && name.group(2) == null) {
                boolean stands = tables.contains(new Named(name.group(1), name.group(1)));
                jdbc.execute(
                        stands
                                ? "drop table " + quoted(copy.name())
                                : "alter table " + quoted(copy.name()) + " rename to " + quoted(name.group(1)));
            }
        }
        rename(all(INDEXES), "alter index %2$s rename to %3$s");
        rename(all(CONSTRAINTS), "alter table %1$s rename constraint %2$s to %3$s");
    }

    private List<Named> all(String select) {
        return jdbc.query(select, (rs, i) -> new Named(rs.getString(1), rs.getString(2)));
    }

    /** Gives what still bears the name that it had at the copy its own. */
    private void rename(List<Named> all, String how) {
        for (Named one : all) {
            Matcher name = OF_COPY.matcher(one.name());
            if (name.matches() && name.group(2) != null && one.table().equals(name.group(1))) {
                jdbc.execute(how.formatted(quoted(one.table()), quoted(one.name()), quoted(name.group(2))));
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
