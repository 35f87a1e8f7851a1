package org.phaseout.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written into one table of one submission. */
final class TableTally {

    private final WrittenRow text;
    private final Content content = new Content();
    private final @Nullable SummaryTally summary;

    TableTally(List<String> columns, @Nullable SummaryTally summary) {
        this.text = new WrittenRow(columns);
        this.summary = summary;
    }

    synchronized void add(List<@Nullable Object[]> rows) {
        for (@Nullable Object[] row : rows) {
            content.add(text.of(row));
            if (summary != null) {
                summary.add(row);
            }
        }
    }

    synchronized Content.Seal seal() {
        return content.seal();
    }

    @Nullable
    synchronized List<@Nullable Object[]> summary() {
        return summary == null ? null : summary.rows();
    }
}
