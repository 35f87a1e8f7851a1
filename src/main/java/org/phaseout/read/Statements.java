package org.phaseout.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.phaseout.model.CellRef;
import org.phaseout.read.LabelledCells.Labelled;
import org.phaseout.read.Statement.What;

/** What a file states of itself: above its tables, on visible sheets that hold nothing else, and in its name. */
final class Statements {

    private static final int FEWEST_HEADINGS = 3;
    /** A word and a colon: another label, whether known or not. The colon of a time stands behind a figure. */
    private static final Pattern LABEL = Pattern.compile("\\p{L}\\s*[:：]");

    private final ReadingWords words;
    private final Set<Statement> found = new LinkedHashSet<>();

    Statements(String fileName, ReadingWords words) {
        this.words = words;
        words.revisionsWithin(FileNameWords.withoutExtension(fileName)).stream()
                .map(text -> new Statement(What.REVISION, Cell.text(0, text), CellRef.wholeSheet(fileName)))
                .forEach(found::add);
    }

    /** Each once, first that of the file name, then in the order of the sheets. */
    List<Statement> all() {
        return List.copyOf(found);
    }

    /** @param firstRow first row that is not looked at, such as that of the headings */
    void add(SheetTop top, int firstRow) {
        LabelledCells labels = new LabelledCells(top, firstRow, words);
        for (SheetRow row : top.above(firstRow)) {
            if (!top.mayStart(row) || isHeadings(row)) {
                continue;
            }
            labels.in(row).forEach(this::add);
            for (Cell cell : row.cells()) {
                if (cell.kind() == Cell.Kind.TEXT) {
                    words.revision(cell.text())
                            .ifPresent(text -> found.add(new Statement(
                                    What.REVISION,
                                    Cell.text(cell.column(), text),
                                    CellRef.of(top.sheet().name(), cell.column(), row.number()))));
                }
            }
        }
    }

    private void add(Labelled labelled) {
        boolean blank = labelled.text().codePoints().noneMatch(Character::isLetterOrDigit);
        if (!blank && !LABEL.matcher(labelled.text()).find()) {
            What.of(labelled.field())
                    .ifPresent(what -> found.add(new Statement(what, value(what, labelled.value()), labelled.at())));
        }
    }

    /** "Rev. 2" behind a label for revisions says 2. */
    private Cell value(What what, Cell cell) {
        return what == What.REVISION && cell.kind() == Cell.Kind.TEXT
                ? words.revision(cell.text())
                        .map(text -> Cell.text(cell.column(), text))
                        .orElse(cell)
                : cell;
    }

    /** Texts alone, none of them with a colon: the top of a list, such as one of earlier versions. */
    private static boolean isHeadings(SheetRow row) {
        return row.cells().size() >= FEWEST_HEADINGS
                && row.cells().stream()
                        .allMatch(c -> c.kind() == Cell.Kind.TEXT
                                && c.text().indexOf(':') < 0
                                && c.text().indexOf('：') < 0
                                && !RowShape.isNumber(c.text()));
    }
}
