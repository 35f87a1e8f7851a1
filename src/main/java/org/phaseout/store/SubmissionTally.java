package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What was written of one submission, table by table, as far as it is worked out. */
final class SubmissionTally {

    private final Map<String, TableTally> tables = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> open = new ArrayList<>();

    TableTally table(String table, List<String> columns) {
        return tables.computeIfAbsent(table, t -> new TableTally(columns, null));
    }

    TableTally records(RecordTable table) {
        return tables.computeIfAbsent(
                table.name(), t -> new TableTally(table.columnNames(), new SummaryTally(table, table.columnNames())));
    }

    void add(Executor sealing, TableTally table, List<@Nullable Object[]> rows) {
        open.removeIf(work -> work.isDone() && !work.isCompletedExceptionally());
        open.add(CompletableFuture.runAsync(() -> table.add(rows), sealing));
    }

    /** The table once all that was written is worked out; null if nothing was. */
    @Nullable
    TableTally finished(String table) {
        open.forEach(SubmissionTally::await);
        open.clear();
        return tables.get(table);
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Rows could not be sealed.", e.getCause());
        }
    }
}
