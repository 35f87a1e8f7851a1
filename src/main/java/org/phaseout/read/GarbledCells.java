package org.phaseout.read;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** Counts the texts of a sheet that are encoded twice, and says it once, at the first of them. */
final class GarbledCells {

    private static final int MOST_SHOWN = 80;

    private final SheetInfo sheet;
    private final BitSet columns = new BitSet();
    private int cells;
    private @Nullable CellRef first;
    private String found = "";
    private String original = "";
    private String page = "";

    GarbledCells(SheetInfo sheet) {
        this.sheet = sheet;
    }

    void see(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && !EncodedTwice.isAscii(cell.text())) {
                EncodedTwice.of(cell.text()).ifPresent(twice -> note(row.number(), cell, twice));
            }
        }
    }

    private void note(int row, Cell cell, EncodedTwice twice) {
        cells++;
        columns.set(cell.column());
        if (first == null) {
            first = CellRef.of(sheet.name(), cell.column(), row);
            found = cell.text();
            original = twice.original();
            page = twice.page();
        }
    }

    Optional<Issue> issue() {
        if (first == null) {
            return Optional.empty();
        }
        List<String> letters = columns.stream().mapToObj(CellRef::letters).collect(Collectors.toList());
        String shown = original.length() > MOST_SHOWN
                ? original.substring(0, original.offsetByCodePoints(0, original.codePointCount(0, MOST_SHOWN))) + "…"
                : original;
        return Optional.of(ReadIssue.ENCODED_TWICE.at(
                first, found, Wording.of(Filling.quoted(shown), page, cells, Filling.list(letters))));
    }
}
