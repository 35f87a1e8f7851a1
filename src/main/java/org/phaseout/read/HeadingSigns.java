package org.phaseout.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells rows that may be headings of a further table, or titles above one, at a glance; the forms decide. */
final class HeadingSigns {

    private static final int MOST_CELLS = 1_024;
    private static final int FEWEST = 2;
    private static final int LONGEST_HEADING = 200;
    private static final int YEAR = 4;

    private final Collection<InventoryWords> inventories;
    private final ReadingWords words;

    HeadingSigns(Collection<InventoryWords> inventories, ReadingWords words) {
        this.inventories = inventories;
        this.words = words;
    }

    ReadingWords words() {
        return words;
    }

    /** Texts only, years aside, of which an inventory knows at least two as headings; no label with its value. */
    boolean mayBeHeadings(SheetRow row) {
        if (row.cells().size() < FEWEST || row.cells().size() > MOST_CELLS || !holdsWordsOnly(row)) {
            return false;
        }
        return inventories.stream().anyMatch(i -> mayBeHeadings(i, row))
                && row.cells().stream().noneMatch(c -> words.country(c.text()).isPresent());
    }

    private boolean mayBeHeadings(InventoryWords inventory, SheetRow row) {
        int known = known(inventory, row);
        long years = row.cells().stream()
                .filter(c -> SpreadHeadings.isYear(c.text().strip()))
                .count();
        return known >= FEWEST || (known > 0 && years >= FEWEST);
    }

    private int known(InventoryWords inventory, SheetRow row) {
        Set<List<String>> known = new HashSet<>();
        for (Cell cell : row.cells()) {
            if (cell.text().strip().endsWith(":")) {
                continue;
            }
            List<String> fields = inventory.fields(cell.text().strip());
            if (fields.isEmpty()) {
                fields = inventory.fields(UnitText.of(cell.text(), words).base());
            }
            if (fields.isEmpty()) {
                fields = inventory.inTwoLanguages(cell.text(), words);
            }
            if (!fields.isEmpty()) {
                known.add(fields);
            }
        }
        return known.size();
    }

    /** Whether no cell holds a figure that is no year. */
    static boolean holdsWordsOnly(SheetRow row) {
        if (holdsLongFigure(row)) {
            return false;
        }
        for (Cell cell : row.cells()) {
            String text = cell.text().strip();
            boolean figure = cell.kind() != Cell.Kind.TEXT || RowShape.isNumber(text);
            if (text.length() > LONGEST_HEADING || (figure && !SpreadHeadings.isYear(text))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is stored as a figure that is longer or shorter than a year: most rows of data hold one. */
    private static boolean holdsLongFigure(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.NUMBER && cell.text().length() != YEAR) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row can belong to what stands above a table: words, or a label with its figure. */
    boolean mayBeAbove(SheetRow row) {
        return row.cells().size() <= MOST_CELLS
                && (holdsWordsOnly(row) || row.cells().stream().anyMatch(c -> isLabel(c.text())));
    }

    private boolean isLabel(String text) {
        return text.length() <= LONGEST_HEADING
                && words.label(text.replaceAll("[:：]\\s*$", "")).isPresent();
    }

    /** A labelled cell, or words standing alone, as above a table; no total and no key of data. */
    boolean mayBeTitle(SheetRow row, LabelledCells labels, boolean afterGap) {
        if (!labels.in(row).isEmpty()) {
            return true;
        }
        Cell first = row.cells().get(0);
        boolean alone = row.cells().size() == 1 || (row.cells().size() == 2 && afterGap);
        return alone
                && first.kind() == Cell.Kind.TEXT
                && holdsWordsOnly(row)
                && words.rowKind(first.text()).isEmpty()
                && !words.isSubstance(first.text());
    }
}
