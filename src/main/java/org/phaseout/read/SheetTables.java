package org.phaseout.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.phaseout.model.Issue;
import org.phaseout.read.TablePlan.Context;
import org.phaseout.reference.NameLog;

/** Finds the tables of one sheet: the first by its place near the top, the others in one pass over the rows below. */
final class SheetTables {

    private final SheetTop top;
    private final Collection<List<FormWords>> forms;
    private final HeadingSigns signs;
    private final ReadingWords words;
    private final Map<String, Context> fileName;
    private final NameLog names;
    private final List<Found> found = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private Band first;
    private Map<String, Context> inherited = Map.of();

    /** A stretch with its tables; none where something begins that no form reads. */
    private record Found(int firstRow, List<TablePlan> tables) {}

    /**
     * @param first what stands near the top
     * @param forms those that may stand further down
     */
    SheetTables(
            SheetTop top,
            Band first,
            Collection<List<FormWords>> forms,
            HeadingSigns signs,
            ReadingWords words,
            Map<String, Context> fileName,
            NameLog names) {
        this.top = top;
        this.forms = forms;
        this.signs = signs;
        this.words = words;
        this.fileName = fileName;
        this.names = names;
        this.first = first;
    }

    /** What stands in the first rows; further tables are looked for in {@link #below}. */
    void findAtTop() {
        if (!first.hasTables()) {
            inherited = top.isEmpty()
                    ? Map.of()
                    : TitleBlock.above(top, top.lastRow() + 1, words).context();
            return;
        }
        int title = titleStart(top, firstHeading(first));
        List<SheetRow> above = new ArrayList<>();
        top.above(title).forEach(above::add);
        if (above.stream().anyMatch(signs::mayBeHeadings)) {
            findAbove(above, title);
        }
        add(first);
    }

    /** A table above the one that was found first: smaller, or it would have been found. */
    private void findAbove(List<SheetRow> above, int title) {
        Band upper = Band.of(top.within(Area.SHEET.rows(1, title - 1)), forms, words, Around.file(fileName), names);
        SheetTop rest = top.within(Area.SHEET.rows(title, Integer.MAX_VALUE));
        Band lower = Band.of(rest, forms, words, new Around(title, 0, upper.labelled(), List.of(), fileName), names);
        int last = upper.tables().stream().mapToInt(TablePlan::lastRow).max().orElse(title);
        boolean holdsRows = above.stream().anyMatch(row -> row.number() > last);
        if (upper.hasTables() && lower.hasTables() && holdsRows) {
            add(upper);
            first = lower;
        }
    }

    private void add(Band band) {
        int start = found.isEmpty() ? 1 : titleStart(band.top(), firstHeading(band));
        found.add(new Found(start, band.tables()));
        issues.addAll(band.issues());
        inherited = band.labelled();
    }

    private static int firstHeading(Band band) {
        int first = band.tables().stream().mapToInt(TablePlan::firstRow).min().orElse(1);
        return band.top().mergedFrom(first);
    }

    private static int lastHeading(Found found) {
        return found.tables().stream().mapToInt(TablePlan::lastRow).max().orElse(found.firstRow());
    }

    /** The first row of the titles right above a row of headings. */
    private int titleStart(SheetTop rows, int heading) {
        LabelledCells labels = new LabelledCells(rows, heading, words);
        List<SheetRow> above = new ArrayList<>();
        rows.above(heading).forEach(above::add);
        int start = heading;
        for (int i = above.size() - 1; i >= 0; i--) {
            SheetRow row = above.get(i);
            boolean afterGap = i == 0 || above.get(i - 1).number() < row.number() - 1;
            if (!signs.mayBeTitle(row, labels, afterGap)) {
                break;
            }
            start = row.number();
        }
        return start;
    }

    /** The row below which further tables are looked for. */
    int lastHeadingAtTop() {
        return found.isEmpty() ? 0 : lastHeading(found.get(found.size() - 1));
    }

    /**
     * Takes a row that may be the headings of a further table.
     *
     * @param rows the row at hand, those before it without figures, and those below that it may be stacked over
     * @return last row that is done with
     */
    int below(SheetTop rows, int heading) {
        if (repeats(rows, heading)) {
            return heading;
        }
        int title = titleStart(rows, heading);
        SheetTop own = rows.within(Area.SHEET.rows(Math.min(title, heading - above(rows, heading)), rows.lastRow()));
        Band band = Band.of(own, forms, words, new Around(heading, heading, inherited, List.of(), fileName), names);
        if (band.hasTables()) {
            add(band);
            return lastHeading(found.get(found.size() - 1));
        }
        band.lacking().ifPresent(lacking -> lacking(lacking, title));
        return heading;
    }

    private void lacking(TablePlanning planning, int title) {
        if (found.isEmpty()) {
            issues.add(planning.nearMiss());
        } else {
            found.add(new Found(title, List.of()));
            issues.add(planning.unreadBelow());
        }
        issues.addAll(planning.neededLookAlikes());
        planning.askForMissing();
    }

    /** Rows right above without figures, which headings may be stacked on. */
    private static int above(SheetTop rows, int heading) {
        int count = 0;
        for (SheetRow row = rows.row(heading - 1); row != null; row = rows.row(heading - 1 - count)) {
            count++;
        }
        return count;
    }

    /** Whether the row says no more than the headings of the table it stands in, with nothing labelled above it. */
    private boolean repeats(SheetTop rows, int heading) {
        SheetRow row = rows.row(heading);
        List<TablePlan> current =
                found.isEmpty() ? List.of() : found.get(found.size() - 1).tables();
        LabelledCells labels = new LabelledCells(rows, heading, words);
        for (int start = titleStart(rows, heading); start < heading; start++) {
            SheetRow title = rows.row(start);
            if (title != null && !labels.in(title).isEmpty()) {
                return false;
            }
        }
        return row != null
                && !current.isEmpty()
                && current.stream().allMatch(t -> TableRows.isHeading(t.area().of(row), t));
    }

    /** The tables that the rows reached so far go on with. */
    List<TablePlan> current() {
        return found.isEmpty() ? List.of() : found.get(found.size() - 1).tables();
    }

    List<Issue> issues() {
        return issues;
    }

    /** What came nearest to a table, for people. */
    String nearest() {
        return first.lacking()
                .map(TablePlanning::nearest)
                .orElse("No row holds the headings of two columns of one form.");
    }

    Band first() {
        return first;
    }

    /** The tables in order, each with the rows up to the next. */
    List<TablePlan> tables() {
        List<TablePlan> tables = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int last = i + 1 < found.size() ? found.get(i + 1).firstRow() - 1 : Integer.MAX_VALUE;
            int from = found.get(i).firstRow();
            found.get(i).tables().forEach(t -> tables.add(t.in(t.area().rows(from, last))));
        }
        return tables;
    }
}
