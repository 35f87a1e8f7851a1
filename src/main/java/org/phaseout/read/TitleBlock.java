package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.read.TablePlan.Context;

/** What stands above a table: titles, and labelled cells such as "Country: Jordan". */
final class TitleBlock {

    private static final String UNIT = "unit";
    private static final int LONGEST_LABEL = 60;

    private final SheetTop top;
    private final int firstRow;
    private final ReadingWords words;
    private final Map<String, Context> context = new TreeMap<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private TitleBlock(SheetTop top, int firstRow, ReadingWords words) {
        this.top = top;
        this.firstRow = firstRow;
        this.words = words;
    }

    /** @param firstRow first row of the headings */
    static TitleBlock above(SheetTop top, int firstRow, ReadingWords words) {
        TitleBlock block = new TitleBlock(top, firstRow, words);
        for (SheetRow row : top.above(firstRow)) {
            row.cells().forEach(cell -> block.read(row, cell));
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

    private void read(SheetRow row, Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return;
        }
        String text = cell.text().strip();
        titles.add(text);
        String label = text.replaceAll("[:：]\\s*$", "");
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        Optional<String> whole = label(label);
        if (whole.isPresent()) {
            value(row, cell).ifPresent(value -> put(whole.get(), value));
        } else if (colon > 0 && colon < text.length() - 1) {
            label(text.substring(0, colon))
                    .ifPresent(field -> put(
                            field,
                            new Context(
                                    text.substring(colon + 1).strip(),
                                    CellRef.of(top.sheet().name(), cell.column(), row.number()))));
        }
    }

    private Optional<String> label(String text) {
        return text.length() > LONGEST_LABEL ? Optional.empty() : words.label(text);
    }

    /** The next filled cell to the right, else the one below. */
    private Optional<Context> value(SheetRow row, Cell label) {
        Cell right = row.cells().stream()
                .filter(c -> c.column() > label.column())
                .findFirst()
                .orElse(null);
        if (right != null) {
            return isValue(right) ? Optional.of(at(row.number(), right)) : Optional.empty();
        }
        SheetRow next = row.number() + 1 < firstRow ? top.row(row.number() + 1) : null;
        Cell below = next == null ? null : next.cell(label.column());
        return next != null && below != null && isValue(below)
                ? Optional.of(at(next.number(), below))
                : Optional.empty();
    }

    private boolean isValue(@Nullable Cell cell) {
        return cell != null && label(cell.text().replaceAll("[:：]\\s*$", "")).isEmpty();
    }

    private Context at(int row, Cell cell) {
        return new Context(cell.text().strip(), CellRef.of(top.sheet().name(), cell.column(), row));
    }

    private void put(String field, Context found) {
        Context before = context.putIfAbsent(field, found);
        if (before != null && !before.text().equalsIgnoreCase(found.text())) {
            issues.add(ReadIssue.LABEL_TWICE.at(
                    found.at(),
                    field,
                    found.text(),
                    "This differs from '" + before.text() + "' in "
                            + before.at().cell() + ", which is labelled alike.",
                    "Keep one of the two cells."));
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
                                "This unit differs from '" + found.text() + "' in "
                                        + found.at().cell() + ".",
                                "Keep the unit that the figures are in."));
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
