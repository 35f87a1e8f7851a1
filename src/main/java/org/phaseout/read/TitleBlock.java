package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.LabelledCells.Labelled;
import org.phaseout.read.TablePlan.Context;

/** What stands above a table: titles, and labelled cells such as "Country: Jordan". */
final class TitleBlock {

    private static final String UNIT = "unit";
    private static final int LONGEST_LABEL = 60;

    private final SheetTop top;
    private final int firstRow;
    private final ReadingWords words;
    private final LabelledCells labels;
    private final Map<String, Context> context = new TreeMap<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private TitleBlock(SheetTop top, int firstRow, ReadingWords words) {
        this.top = top;
        this.firstRow = firstRow;
        this.words = words;
        this.labels = new LabelledCells(top, firstRow, words);
    }

    /** @param firstRow first row of the headings */
    static TitleBlock above(SheetTop top, int firstRow, ReadingWords words) {
        TitleBlock block = new TitleBlock(top, firstRow, words);
        for (SheetRow row : top.above(firstRow)) {
            block.read(row);
        }
        if (!block.context.containsKey(UNIT)) {
            block.readUnits();
        }
        return block;
    }

    Map<String, Context> context() {
        return context;
    }

    List<String> titles() {
        return titles;
    }

    List<Issue> issues() {
        return issues;
    }

    private void read(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT) {
                titles.add(cell.text().strip());
            }
        }
        for (Labelled labelled : labels.in(row)) {
            if (Statement.What.of(labelled.field()).isEmpty()) {
                put(labelled.field(), new Context(labelled.text(), labelled.at()));
            }
        }
    }

    private void put(String field, Context found) {
        Context before = context.putIfAbsent(field, found);
        if (before != null && !before.text().equalsIgnoreCase(found.text())) {
            issues.add(ReadIssue.LABEL_TWICE.at(
                    found.at(),
                    field,
                    found.text(),
                    Wording.of(Filling.quoted(before.text()), before.at().cell())));
        }
    }

    /** Units within titles: in brackets, alone, or at the end, as "Imports (METRIC TONNES)" or "All figures in kilograms". */
    private void readUnits() {
        Context found = null;
        for (SheetRow row : top.above(firstRow)) {
            for (Cell cell : row.cells()) {
                for (String inner : unitTexts(cell.text())) {
                    Optional<String> unit = words.unit(inner);
                    Context here = new Context(inner, CellRef.of(top.sheet().name(), cell.column(), row.number()));
                    if (unit.isPresent() && found == null) {
                        found = here;
                    } else if (unit.isPresent() && found != null && !unit.equals(words.unit(found.text()))) {
                        issues.add(ReadIssue.UNIT_CONFLICT.at(
                                here.at(),
                                UNIT,
                                inner,
                                Wording.of(Filling.quoted(found.text()), found.at().cell())));
                    }
                }
            }
        }
        if (found != null) {
            context.put(UNIT, found);
        }
    }

    private List<String> unitTexts(String text) {
        List<String> inner = brackets(text);
        if (!inner.isEmpty() || text.length() > LONGEST_LABEL) {
            return inner;
        }
        for (String end = text.strip(); end.length() > 1; end = afterFirstWord(end)) {
            if (words.massUnit(end).isPresent()) {
                return List.of(end);
            }
        }
        return inner;
    }

    private static String afterFirstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? "" : text.substring(space + 1).strip();
    }

    private static List<String> brackets(String text) {
        List<String> inner = new ArrayList<>();
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String whole = text.substring(open + 1, close).strip();
            int comma = whole.indexOf(',');
            inner.add(comma < 0 ? whole : whole.substring(0, comma).strip());
            open = text.indexOf('(', close);
        }
        return inner;
    }
}
