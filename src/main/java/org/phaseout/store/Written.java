package org.phaseout.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.Content.Seal;

/**
 * What this process wrote of a submission since its first row, sealed and added up while it was written, so that settling
 * need not read it again. It is known only from the first row on: what another process began, or what was taken out
 * again, is read from the tables as ever, with the same result.
 */
public final class Written {

    private final Map<Long, Map<String, TableTally>> submissions = new ConcurrentHashMap<>();

    /** From here on everything is known: the submission has no rows yet. */
    public void begin(long submissionId) {
        submissions.put(submissionId, new ConcurrentHashMap<>());
    }

    /** What is in the tables is no longer what was written, or nobody will ask any more. */
    public void forget(long submissionId) {
        submissions.remove(submissionId);
    }

    /** @param rows values in the order of the columns, as they were put into the table */
    void add(long submissionId, String table, List<String> columns, List<@Nullable Object[]> rows) {
        tally(submissionId, table, columns, null).ifPresent(tally -> tally.add(rows));
    }

    /** Adds records, and their figures to the summary. */
    void add(long submissionId, RecordTable table, List<@Nullable Object[]> rows) {
        tally(submissionId, table.name(), table.columnNames(), table).ifPresent(tally -> tally.add(rows));
    }

    private Optional<TableTally> tally(
            long submissionId, String table, List<String> columns, @Nullable RecordTable records) {
        Map<String, TableTally> tables = submissions.get(submissionId);
        return tables == null
                ? Optional.empty()
                : Optional.of(tables.computeIfAbsent(
                        table, t -> new TableTally(columns, records == null ? null : new SummaryTally(records, columns))));
    }

    /** The seal of what was written into the table; null if it has to be read. */
    @Nullable
    Seal seal(long submissionId, String table) {
        TableTally tally = submissions.getOrDefault(submissionId, Map.of()).get(table);
        return tally == null ? null : tally.seal();
    }

    /** The rows of the summary; null if they have to be worked out from the records. */
    @Nullable
    List<@Nullable Object[]> summary(long submissionId, RecordTable table) {
        TableTally tally = submissions.getOrDefault(submissionId, Map.of()).get(table.name());
        return tally == null ? null : tally.summary();
    }
}
