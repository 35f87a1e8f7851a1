package org.phaseout.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.read.TablePlan.Context;

/**
 * A place of a sheet whose headings a form understands.
 *
 * @param context labelled texts above the table and of the file name, by field
 * @param missing required fields that nothing gives, or only a heading that looks like theirs
 * @param byName whether the name of the sheet is one of the form's
 * @param title title above the table that is one of the form's, empty if there is none
 * @param beside such a title above the tables beside this one, where it has none of its own
 */
record FormMatch(
        FormWords words,
        int firstRow,
        int height,
        ColumnMeanings columns,
        TitleBlock titles,
        Map<String, Context> context,
        Set<String> missing,
        boolean byName,
        String title,
        String beside) {

    static FormMatch of(
            FormWords words,
            SheetTop top,
            int firstRow,
            int height,
            ColumnMeanings columns,
            TitleBlock titles,
            Around around) {
        Map<String, Context> context = context(words, columns, titles, around, firstRow, height);
        String title = words.titleAmong(titles.titles());
        String beside = title.isEmpty() ? words.titleAmong(around.titles()) : "";
        boolean byName = words.namesSheet(top.sheet().name());
        Set<String> missing = missing(words, columns, context);
        return new FormMatch(words, firstRow, height, columns, titles, context, missing, byName, title, beside);
    }

    /** The same place with other meanings of its headings. */
    FormMatch with(List<HeadingMeaning> meanings, SheetTop top, Around around) {
        ColumnMeanings decided = ColumnMeanings.ofMeanings(words.form(), meanings);
        return of(words, top, firstRow, height, decided, titles, around);
    }

    private static Map<String, Context> context(
            FormWords words, ColumnMeanings columns, TitleBlock titles, Around around, int firstRow, int height) {
        Inventory inventory = words.inventory().inventory();
        Map<String, Context> context = new TreeMap<>();
        titles.context().forEach((field, found) -> {
            if (words.reads(field) && allows(inventory, field, Inventory.Source.CELL)) {
                context.put(field, found);
            }
        });
        around.sheet().forEach((field, found) -> {
            boolean heading = found.at().row() >= firstRow && found.at().row() < firstRow + height;
            boolean wanted = words.reads(field) && !columns.surelyGives(field) && !context.containsKey(field);
            if (wanted && !heading && allows(inventory, field, Inventory.Source.CELL)) {
                context.put(field, found);
            }
        });
        around.fileName().forEach((field, found) -> {
            boolean wanted = !columns.surelyGives(field) && !context.containsKey(field);
            if (wanted && inventory.sources().getOrDefault(field, List.of()).contains(Inventory.Source.FILE_NAME)) {
                context.put(field, found);
            }
        });
        return context;
    }

    private static boolean allows(Inventory inventory, String field, Inventory.Source source) {
        List<Inventory.Source> sources = inventory.sources().get(field);
        return sources == null || sources.contains(source);
    }

    private static Set<String> missing(FormWords words, ColumnMeanings columns, Map<String, Context> context) {
        Form form = words.form();
        Set<String> missing = new TreeSet<>(form.required());
        Form.Measure measure = form.measure();
        if (measure != null) {
            missing.add(measure.by());
            missing.add(measure.value());
        }
        missing.removeIf(f ->
                columns.surelyGives(f) || context.containsKey(f) || form.set().containsKey(f));
        missing.removeAll(measured(words, columns));
        return missing;
    }

    /** Fields that a long list can fill: the codes of its measure column. */
    private static Set<String> measured(FormWords words, ColumnMeanings columns) {
        Form.Measure measure = words.form().measure();
        if (measure == null || !columns.gives(measure.by()) || !columns.gives(measure.value())) {
            return Set.of();
        }
        Inventory inventory = words.inventory().inventory();
        Field by = inventory.fields().get(measure.by());
        var codes = by == null || by.list() == null ? null : inventory.codes().get(by.list());
        return codes == null ? Set.of() : new HashSet<>(codes.codes());
    }

    int lastRow() {
        return firstRow + height - 1;
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether the form may be taken on what is seen beside the headings. */
    boolean hasEvidence() {
        return words.form().evidence() == Form.Evidence.HEADINGS || byName || !title.isEmpty() || !beside.isEmpty();
    }

    /** Fields count most, then what the sheet is called, then how little is left over. */
    int score() {
        int evidence = (byName ? 1 : 0) + (title.isEmpty() ? 0 : 1);
        return 100 * columns.kinds()
                + 200 * evidence
                - 10 * columns.unknown()
                - missingExpected().size();
    }

    List<String> missingExpected() {
        List<String> expected = new ArrayList<>();
        words.form().fields().forEach((field, need) -> {
            boolean given = columns.gives(field) || context.containsKey(field);
            if (need == Form.Need.EXPECTED && !given && words.form().measure() == null) {
                expected.add(field);
            }
        });
        return expected;
    }

    /** Whether this is the likelier place of the same form's headings. */
    boolean isBetterPlaceThan(FormMatch other) {
        if (isComplete() != other.isComplete()) {
            return isComplete();
        } else if (columns.read() != other.columns.read()) {
            return columns.read() > other.columns.read();
        } else if (columns.unknown() != other.columns.unknown()) {
            return columns.unknown() < other.columns.unknown();
        }
        return height < other.height;
    }
}
