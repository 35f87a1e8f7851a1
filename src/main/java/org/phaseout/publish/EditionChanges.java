package org.phaseout.publish;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is told what differs between two editions, table by table; there may be millions of rows. */
public interface EditionChanges {

    /** What became of a row. */
    enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A cell as it was and is published.
     *
     * @param from null where there was no figure
     * @param to null where there is none any more
     * @param figure whether it is a number or a code such as a status; false for names and other words
     */
    record CellChange(
            String column, @Nullable String from, @Nullable String to, boolean figure) {}

    /**
     * A row that differs.
     *
     * @param key value by column: area_type, area, dimensions, time_period
     * @param cells the cells that differ; all that are filled of a row that came or went
     */
    record RowChange(String table, What what, Map<String, String> key, List<CellChange> cells) {}

    /**
     * An issue that came or went.
     *
     * @param issue the filled cells of its line in issues.csv by column
     */
    record IssueChange(boolean came, Map<String, String> issue) {}

    /**
     * How much of a table differs.
     *
     * @param figures cells that hold another figure, in rows that both editions have
     * @param words cells that hold other words, in such rows
     */
    record TableCount(String table, long figures, long words, long rowsAdded, long rowsRemoved) {}

    void row(RowChange change);

    default void issue(IssueChange change) {}
}
