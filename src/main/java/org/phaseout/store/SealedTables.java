package org.phaseout.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables there are at the moment, and when what they hold is sealed. */
final class SealedTables {

    static final String SEALS = "table_hash";

    /** A row of no submission: its hash stands for nothing, it says that all states are sealed. */
    static final String ALL_STATES = "*";

    /** Among them what is worked out from what is sealed itself. */
    private static final Set<String> NEVER = Set.of(SEALS, "lease", IssueCounts.TABLE, ListedIssues.TABLE);

    /** Tables of which every row names its submission and stays as it is once the submission is settled. */
    private static final List<String> BY_SUBMISSION =
            List.of("issue", "asked_name", "notation", "submission_column", "explained_cells");

    /** What no longer changes of a submission once it is settled. */
    private static final List<String> SUBMISSION = List.of(
            "submission_id",
            "sha256",
            "attempt",
            "arrival",
            "definition_hash",
            "file_name",
            "bytes",
            "format",
            "verdict",
            "revision",
            "stated_date",
            "language",
            "inventory",
            "received",
            "rows_read",
            "rows_accepted",
            "rows_rejected",
            "rows_ignored",
            "cells_read",
            "cells_used");

    /** What no longer changes of a section. */
    private static final List<String> SECTION = List.of(
            "section_id",
            "submission_id",
            "inventory",
            "form",
            "section_key",
            "country",
            "time_period",
            "rows_read",
            "rows_accepted",
            "rows_rejected",
            "cells_required",
            "cells_filled");

    private final JdbcTemplate jdbc;
    private final SortedMap<String, String> names = new TreeMap<>();

    SealedTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables by name, in lower case. */
    Set<String> all() {
        return names().keySet();
    }

    /** The name as SQL has to write it: some are kept in lower case where the database prefers upper case. */
    String quoted(String table) {
        return '"' + names().getOrDefault(table, table) + '"';
    }

    private SortedMap<String, String> names() {
        if (names.isEmpty()) {
            jdbc.query(
                    "select table_name from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'",
                    rs -> {
                        names.put(rs.getString(1).toLowerCase(Locale.ROOT), rs.getString(1));
                    });
            names.keySet().removeAll(NEVER);
        }
        return names;
    }

    /** Tables whose rows belong to submissions. */
    List<String> bySubmission() {
        return all().stream()
                .filter(t -> isSummary(t)
                        || t.startsWith("record_")
                        || BY_SUBMISSION.contains(t)
                        || t.equals("submission")
                        || t.equals("section"))
                .toList();
    }

    static boolean isReference(String table) {
        return table.startsWith("ref_");
    }

    static boolean isSummary(String table) {
        return table.startsWith("summary_");
    }

    /** Tables that change after their submission is settled, or belong to none; sealed at the end of a command. */
    List<String> states() {
        return all().stream()
                .filter(t -> !isReference(t) && !isSummary(t) && !t.startsWith("record_") && !BY_SUBMISSION.contains(t))
                .toList();
    }

    /** The select of what is sealed of the rows of all submissions. */
    String select(String table) {
        return "select " + columns(table) + " from " + quoted(table) + " t";
    }

    /** The select of what is sealed of the rows of the submission that is the one parameter. */
    String selectOne(String table) {
        return "select " + columns(table) + " from " + ofSubmission(quoted(table), isSummary(table));
    }

    /** The select that counts the rows of the submission that is the one parameter. */
    String countOne(String table) {
        return "select count(*) from " + ofSubmission(quoted(table), isSummary(table));
    }

    /**
     * The rows {@code t} of the submission that is the one parameter. A summary's are joined to their sections: H2 works
     * an {@code in (select …)} out anew for each row of a select that is fetched bit by bit.
     */
    static String ofSubmission(String table, boolean summary) {
        return summary
                ? table + " t join section o on o.section_id = t.section_id where o.submission_id = ?"
                : table + " t where t.submission_id = ?";
    }

    private String columns(String table) {
        if (!table.equals("submission") && !table.equals("section")) {
            return "t.*";
        }
        List<String> there = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where table_schema = current_schema and lower(table_name) = ?",
                String.class,
                table);
        List<String> sealed = table.equals("submission") ? SUBMISSION : SECTION;
        return String.join(", ", sealed.stream().filter(there::contains).toList());
    }
}
