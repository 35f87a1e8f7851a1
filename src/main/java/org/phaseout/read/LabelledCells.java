package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaseout.model.CellRef;

/** Cells that say something behind a label, such as "Country: Jordan" in one cell or in two beside or below each other. */
final class LabelledCells {

    private static final int LONGEST_LABEL = 60;

    private final SheetTop top;
    private final int firstRow;
    private final ReadingWords words;

    /** @param firstRow first row that is not looked at */
    LabelledCells(SheetTop top, int firstRow, ReadingWords words) {
        this.top = top;
        this.firstRow = firstRow;
        this.words = words;
    }

    /**
     * What stands behind a label.
     *
     * @param value the cell as stored; only the text behind the colon where label and value share a cell
     */
    record Labelled(String field, Cell value, CellRef at) {
        String text() {
            return value.text().strip();
        }
    }

    /** What the labels of the row name, from left to right. */
    List<Labelled> in(SheetRow row) {
        List<Labelled> found = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT) {
                labelled(row, cell).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Labelled> labelled(SheetRow row, Cell cell) {
        String text = cell.text().strip();
        Optional<String> whole = label(text);
        if (whole.isPresent()) {
            return value(row, cell, whole.get());
        }
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        if (colon <= 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        Cell behind = Cell.text(cell.column(), text.substring(colon + 1).strip());
        return label(text.substring(0, colon)).map(field -> at(field, row.number(), behind));
    }

    /** The field that a text names, with or without a colon at its end. */
    Optional<String> label(String text) {
        String label = text.replaceAll("[:：]\\s*$", "");
        if (label.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return words.label(label)
                .or(() ->
                        TwoLanguages.common(
                                        label,
                                        piece -> false,
                                        piece -> words.label(piece).stream().toList())
                                .stream()
                                .findFirst());
    }

    /** The next filled cell to the right, else the one below. */
    private Optional<Labelled> value(SheetRow row, Cell label, String field) {
        Cell right = row.cells().stream()
                .filter(c -> c.column() > label.column())
                .findFirst()
                .orElse(null);
        if (right != null) {
            return isValue(right) ? Optional.of(at(field, row.number(), right)) : Optional.empty();
        }
        SheetRow next = row.number() + 1 < firstRow ? top.row(row.number() + 1) : null;
        Cell below = next == null ? null : next.cell(label.column());
        return next != null && below != null && isValue(below)
                ? Optional.of(at(field, next.number(), below))
                : Optional.empty();
    }

    private boolean isValue(Cell cell) {
        return label(cell.text()).isEmpty();
    }

    private Labelled at(String field, int row, Cell value) {
        return new Labelled(field, value, CellRef.of(top.sheet().name(), value.column(), row));
    }
}
