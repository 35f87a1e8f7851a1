package org.phaseout.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** Filled rows and columns of a sheet that are hidden. */
final class HiddenParts {

    private static final int MOST_NAMED = 5;

    private final BitSet rows = new BitSet();
    private final BitSet filled = new BitSet();
    private BitSet columns = new BitSet();

    void see(SheetRow row) {
        if (row.hidden()) {
            rows.set(row.number());
        }
        for (Cell cell : row.cells()) {
            filled.set(cell.column());
        }
    }

    /** @param hidden hidden columns of the sheet, filled or not */
    void columns(BitSet hidden) {
        columns = (BitSet) hidden.clone();
        columns.and(filled);
    }

    /** The table without its hidden columns, if its form leaves them out. */
    TablePlan seen(TablePlan table) {
        return table.form().hidden().readsColumns() || columns.isEmpty()
                ? table
                : table.with(table.columns().stream()
                        .map(c -> columns.get(c.column()) ? c.unread("hidden column") : c)
                        .toList());
    }

    /** What a person should know: which rows and columns are hidden, and what the forms do with them. */
    List<Issue> issues(SheetInfo sheet, List<TablePlan> tables) {
        List<Issue> issues = new ArrayList<>();
        if (tables.isEmpty()) {
            return issues;
        }
        rowIssue(sheet, tables).ifPresent(issues::add);
        columnIssue(sheet, tables).ifPresent(issues::add);
        return issues;
    }

    private Optional<Issue> rowIssue(SheetInfo sheet, List<TablePlan> tables) {
        int firstHeading = tables.stream().mapToInt(TablePlan::firstRow).min().orElse(1);
        rows.clear(0, firstHeading);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean read = tables.stream().anyMatch(t -> t.form().hidden().readsRows());
        return Optional.of(ReadIssue.ROWS_HIDDEN.at(
                CellRef.wholeRow(sheet.name(), rows.nextSetBit(0)),
                named(rows, Integer::toString),
                wording(read, named(rows, Integer::toString))));
    }

    private Optional<Issue> columnIssue(SheetInfo sheet, List<TablePlan> tables) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        boolean read = tables.stream().anyMatch(t -> t.form().hidden().readsColumns());
        return Optional.of(ReadIssue.COLUMNS_HIDDEN.at(
                CellRef.of(sheet.name(), columns.nextSetBit(0), tables.get(0).firstRow()),
                named(columns, CellRef::letters),
                wording(read, named(columns, CellRef::letters))));
    }

    /** Runs of neighbours as 5–8, 12; of more than a few runs the first ones. */
    private static String named(BitSet set, IntFunction<String> name) {
        List<String> runs = new ArrayList<>();
        for (int from = set.nextSetBit(0);
                from >= 0 && runs.size() <= MOST_NAMED;
                from = set.nextSetBit(set.nextClearBit(from))) {
            int to = set.nextClearBit(from) - 1;
            runs.add(
                    runs.size() == MOST_NAMED
                            ? "…"
                            : from == to ? name.apply(from) : name.apply(from) + "–" + name.apply(to));
        }
        return String.join(", ", runs);
    }

    private static Wording wording(boolean read, String names) {
        return Wording.variant(read ? "read" : "left_out", names);
    }
}
