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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.EditionChanges.CellChange;
import org.phaseout.publish.EditionChanges.RowChange;
import org.phaseout.publish.EditionChanges.TableCount;
import org.phaseout.publish.EditionChanges.What;
import org.phaseout.publish.SortedRows.Row;
import org.phaseout.publish.StoredEdition.StoredTable;

/** Holds the rows of a table in two editions against each other. */
final class TableDiff {

    /** What stands in the column of a status, a flag or a basis; a name has small letters or spaces. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]*");

    private final String table;
    private final EditionChanges changes;
    private long figures;
    private long words;
    private long added;
    private long removed;

    TableDiff(String table, EditionChanges changes) {
        this.table = table;
        this.changes = changes;
    }

    /** A table with another key is another table: all its rows went, and all came. */
    TableCount compare(Path before, @Nullable StoredTable was, Path after, @Nullable StoredTable is)
            throws IOException {
        boolean comparable = was != null && is != null && was.key().equals(is.key());
        try (StoredRows old = rows(before, was);
                StoredRows now = rows(after, is)) {
            if (comparable) {
                merge(old, Objects.requireNonNull(was), now, Objects.requireNonNull(is));
            } else {
                all(old, was, What.REMOVED);
                all(now, is, What.ADDED);
            }
        }
        return new TableCount(table, figures, words, added, removed);
    }

    private static StoredRows rows(Path folder, @Nullable StoredTable table) throws IOException {
        return table == null ? StoredRows.none() : StoredRows.of(folder.resolve(table.path()), table.key());
    }

    private void all(StoredRows rows, @Nullable StoredTable described, What what) throws IOException {
        for (Row row = rows.next(); row != null && described != null; row = rows.next()) {
            whole(rows, described, row, what);
        }
    }

    private void merge(StoredRows old, StoredTable was, StoredRows now, StoredTable is) throws IOException {
        Row before = old.next();
        Row after = now.next();
        while (before != null || after != null) {
            int order = before == null ? 1 : after == null ? -1 : before.key().compareTo(after.key());
            if (order == 0 && before != null && after != null) {
                both(cells(old, before), cells(now, after), was, is);
            } else if (order < 0 && before != null) {
                whole(old, was, before, What.REMOVED);
            } else if (after != null) {
                whole(now, is, after, What.ADDED);
            }
            before = order <= 0 ? old.next() : before;
            after = order >= 0 ? now.next() : after;
        }
    }

    private void both(Map<String, String> before, Map<String, String> after, StoredTable was, StoredTable is) {
        Set<String> columns = new LinkedHashSet<>(after.keySet());
        columns.addAll(before.keySet());
        List<CellChange> cells = new ArrayList<>();
        for (String column : columns) {
            String from = before.getOrDefault(column, "");
            String to = after.getOrDefault(column, "");
            if (!from.equals(to)) {
                boolean number = was.numbers().contains(column) || is.numbers().contains(column);
                cells.add(change(column, from, to, number));
            }
        }
        if (!cells.isEmpty()) {
            long counted = cells.stream().filter(CellChange::figure).count();
            figures += counted;
            words += cells.size() - counted;
            changes.row(new RowChange(table, What.CHANGED, key(after, is), List.copyOf(cells)));
        }
    }

    private void whole(StoredRows rows, StoredTable described, Row row, What what) {
        Map<String, String> values = cells(rows, row);
        List<CellChange> cells = new ArrayList<>();
        values.forEach((column, value) -> {
            if (!value.isEmpty() && !described.key().contains(column)) {
                boolean number = described.numbers().contains(column);
                cells.add(what == What.ADDED ? change(column, "", value, number) : change(column, value, "", number));
            }
        });
        added += what == What.ADDED ? 1 : 0;
        removed += what == What.REMOVED ? 1 : 0;
        changes.row(new RowChange(table, what, key(values, described), List.copyOf(cells)));
    }

    private static CellChange change(String column, String from, String to, boolean number) {
        boolean figure =
                number || (CODE.matcher(from).matches() && CODE.matcher(to).matches());
        return new CellChange(column, from.isEmpty() ? null : from, to.isEmpty() ? null : to, figure);
    }

    private static Map<String, String> key(Map<String, String> cells, StoredTable described) {
        Map<String, String> key = new LinkedHashMap<>();
        described.key().forEach(column -> key.put(column, cells.getOrDefault(column, "")));
        return key;
    }

    private static Map<String, String> cells(StoredRows rows, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            cells.put(rows.columns().get(i), row.cells().get(i));
        }
        return cells;
    }
}
