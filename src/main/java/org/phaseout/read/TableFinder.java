package org.phaseout.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.read.TablePlan.Context;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.ReviewedNames;

/** Finds the tables of a file by the headings, titles and sheet names that the definitions know. */
public final class TableFinder {

    private static final String NO_TABLE = "no table of a known form";
    private static final int FEWEST_COLUMNS = 2;

    private final ReadingWords words;
    private final Map<String, List<FormWords>> forms = new TreeMap<>();
    private final int deepest;
    private final boolean stacked;

    public TableFinder(List<Inventory> inventories, ReadingWords words) {
        this.words = words;
        int deep = 1;
        boolean several = false;
        for (Inventory inventory : inventories) {
            InventoryWords own = new InventoryWords(inventory);
            List<FormWords> all = new ArrayList<>();
            for (Form form : inventory.forms().values()) {
                all.add(new FormWords(own, form, words));
                deep = Math.max(deep, form.header().within() + form.header().rows());
                several |= form.header().rows() > 1;
            }
            forms.put(inventory.code(), all);
        }
        this.deepest = deep;
        this.stacked = several;
    }

    /** @param fileName name of the file as it was sent */
    public static FilePlan plan(SourceFile file, String fileName, List<Inventory> inventories, ReadingWords words)
            throws IOException {
        return new TableFinder(inventories, words).plan(file, fileName);
    }

    /** A file without a known table gets a plan without tables; its issues tell what came near. */
    public FilePlan plan(SourceFile file, String fileName) throws IOException {
        return plan(file, fileName, new NameLog(ReviewedNames.NONE));
    }

    /** @param names answers of people, and what is asked of them */
    public FilePlan plan(SourceFile file, String fileName, NameLog names) throws IOException {
        Map<String, Context> stated = FileNameWords.of(fileName, words);
        Statements statements = new Statements(fileName, words);
        List<TablePlan> tables = new ArrayList<>();
        Map<Integer, String> skipped = new TreeMap<>();
        List<Issue> issues = new ArrayList<>(file.issues());
        for (SheetInfo sheet : file.sheets()) {
            SheetTop top = SheetTop.read(file, sheet, deepest, stacked);
            int before = tables.size();
            AskedHeadings asked = new AskedHeadings(top, stated, names);
            String why = top.isEmpty() ? "empty sheet" : read(top, stated, asked, tables, issues);
            List<TablePlan> found = tables.subList(before, tables.size());
            found.forEach(table -> statements.add(top, table.firstRow()));
            if (found.isEmpty()) {
                skipped.put(sheet.index(), why);
                if (why.equals(NO_TABLE) && !sheet.hidden()) {
                    statements.add(top, deepest + 1);
                }
            } else if (sheet.hidden()) {
                issues.add(ReadIssue.SHEET_HIDDEN.at(
                        CellRef.wholeSheet(sheet.name()),
                        "",
                        "This sheet is hidden, and its table is read.",
                        "Delete the sheet if it must not count."));
            }
        }
        return new FilePlan(file.format(), List.copyOf(tables), skipped, statements.all(), List.copyOf(issues));
    }

    /** Adds a table for each inventory that reads the sheet; gives the reason if none does. */
    private String read(
            SheetTop top,
            Map<String, Context> stated,
            AskedHeadings asked,
            List<TablePlan> tables,
            List<Issue> issues) {
        Map<Integer, TitleBlock> titles = new HashMap<>();
        List<FormMatch> near = new ArrayList<>();
        List<FormMatch> chosen = new ArrayList<>();
        String reason = NO_TABLE;
        boolean found = false;
        for (List<FormWords> inventory : forms.values()) {
            SheetChoice choice = new SheetChoice(top.sheet());
            for (FormWords form : inventory) {
                choice.add(best(form, top, titles, stated), form.form());
            }
            FormMatch match = choice.chosen();
            if (match != null) {
                chosen.add(match);
            }
            found |= match != null || choice.isDecided();
            issues.addAll(choice.issues());
            near.addAll(choice.near());
            reason = choice.reason().orElse(reason);
        }
        List<TablePlanning> plannings = new ArrayList<>();
        for (FormMatch match : chosen) {
            FormMatch answered = asked.answered(match, column -> isRead(chosen, column));
            plannings.add(new TablePlanning(top, answered, asked));
        }
        if (!found) {
            near.stream()
                    .max(Comparator.comparingInt(FormMatch::score))
                    .map(m -> new TablePlanning(top, asked.answered(m, column -> false), asked))
                    .ifPresent(planning -> nearMiss(planning, plannings, issues));
        }
        plannings.forEach(planning -> {
            tables.add(planning.table());
            issues.addAll(planning.issues(plannings));
        });
        return reason;
    }

    private static boolean isRead(List<FormMatch> chosen, int column) {
        return chosen.stream()
                .flatMap(match -> match.columns().all().stream())
                .anyMatch(m -> m.isRead() && m.heading().column() == column);
    }

    /** A form that nearly fits is taken if the answers of people make it fit. */
    private static void nearMiss(TablePlanning planning, List<TablePlanning> plannings, List<Issue> issues) {
        if (planning.fits()) {
            plannings.add(planning);
        } else {
            issues.add(planning.nearMiss());
            planning.askForMissing();
        }
    }

    /** The likeliest place of a form's headings on the sheet, or null if there is none. */
    private @Nullable FormMatch best(
            FormWords form, SheetTop top, Map<Integer, TitleBlock> titles, Map<String, Context> stated) {
        FormMatch best = null;
        for (SheetRow row : top.rows()) {
            if (row.number() > form.form().header().within()) {
                break;
            }
            for (int height = 1;
                    top.mayStart(row) && height <= form.form().header().rows();
                    height++) {
                if (top.row(row.number() + height - 1) == null) {
                    continue;
                }
                TitleBlock above = titles.computeIfAbsent(row.number(), n -> TitleBlock.above(top, n, words));
                FormMatch match = FormMatch.of(form, top, row.number(), height, above, stated);
                boolean enough = match.columns().read() >= FEWEST_COLUMNS;
                if (enough && (best == null || match.isBetterPlaceThan(best))) {
                    best = match;
                }
            }
        }
        return best;
    }
}
