package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.EditionChanges.IssueChange;
import org.phaseout.publish.EditionChanges.TableCount;
import org.phaseout.publish.SortedRows.Row;
import org.phaseout.publish.StoredEdition.StoredTable;

/**
 * What differs between two editions. Only tables of which the manifests tell different SHA-256s are read; rows are
 * held against each other by their keys, as published text.
 *
 * @param tables tables that differ, in the order of the edition
 */
public record EditionDiff(List<TableCount> tables, long issuesCame, long issuesGone) {

    /** Whether nothing that is published differs. */
    public boolean isEmpty() {
        return tables.isEmpty() && issuesCame == 0 && issuesGone == 0;
    }

    /**
     * Compares two editions.
     *
     * @param before folder of the earlier edition
     * @param after folder of the later one
     * @throws IOException if one of them cannot be read
     */
    public static EditionDiff of(Path before, Path after, EditionChanges changes) throws IOException {
        StoredEdition old = StoredEdition.of(before);
        StoredEdition now = StoredEdition.of(after);
        Set<String> names = new LinkedHashSet<>(now.tables().keySet());
        names.addAll(old.tables().keySet());
        List<TableCount> tables = new ArrayList<>();
        for (String name : names) {
            StoredTable was = old.tables().get(name);
            StoredTable is = now.tables().get(name);
            if (!sameBytes(old, was, now, is)) {
                TableCount count = new TableDiff(name, changes).compare(before, was, after, is);
                if (count.figures() + count.words() + count.rowsAdded() + count.rowsRemoved() > 0) {
                    tables.add(count);
                }
            }
        }
        long[] issues = issues(old, now, changes);
        return new EditionDiff(List.copyOf(tables), issues[0], issues[1]);
    }

    private static boolean sameBytes(
            StoredEdition old, @Nullable StoredTable was, StoredEdition now, @Nullable StoredTable is) {
        if (was == null || is == null) {
            return false;
        }
        String hash = old.sha256().get(was.path());
        return hash != null
                && Objects.equals(hash, now.sha256().get(is.path()))
                && was.key().equals(is.key());
    }

    /** Issues as multisets; the edition's own name in them does not count. @return how many came and went */
    private static long[] issues(StoredEdition before, StoredEdition after, EditionChanges changes) throws IOException {
        long came = 0;
        long gone = 0;
        IssueList listed = IssueList.of(before);
        IssueList lists = IssueList.of(after);
        Set<String> same = lists.sameAs(listed);
        try (StoredRows old = StoredRows.ofIssues(before.folder(), listed, same);
                StoredRows now = StoredRows.ofIssues(after.folder(), lists, same)) {
            Row was = old.next();
            Row is = now.next();
            while (was != null || is != null) {
                int order = was == null ? 1 : is == null ? -1 : was.key().compareTo(is.key());
                if (order < 0) {
                    gone++;
                    changes.issue(new IssueChange(false, filled(old.columns(), Objects.requireNonNull(was))));
                } else if (order > 0) {
                    came++;
                    changes.issue(new IssueChange(true, filled(now.columns(), Objects.requireNonNull(is))));
                }
                was = order <= 0 ? old.next() : was;
                is = order >= 0 ? now.next() : is;
            }
        }
        return new long[] {came, gone};
    }

    private static Map<String, String> filled(List<String> columns, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                cells.put(columns.get(i), row.cells().get(i));
            }
        }
        return cells;
    }
}
