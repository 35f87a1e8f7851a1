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
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.TablePlan.Context;

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
        Map<String, Context> stated = FileNameWords.of(fileName, words);
        Statements statements = new Statements(fileName, words);
        List<TablePlan> tables = new ArrayList<>();
        Map<Integer, String> skipped = new TreeMap<>();
        List<Issue> issues = new ArrayList<>(file.issues());
        for (SheetInfo sheet : file.sheets()) {
            FormMark mark = file.mark(sheet).orElse(null);
            String aside = mark == null ? null : mark.aside();
            if (aside != null) {
                skipped.put(sheet.index(), aside);
                continue;
            }
            SheetTop top = SheetTop.read(file, sheet, deepest, stacked);
            int before = tables.size();
            String why = top.isEmpty() ? "empty sheet" : read(top, mark, stated, tables, issues);
            List<TablePlan> found = tables.subList(before, tables.size());
            found.forEach(table -> statements.add(top, table.firstRow()));
            if (found.isEmpty()) {
                skipped.put(sheet.index(), why);
                if (why.equals(NO_TABLE) && !sheet.hidden()) {
                    statements.add(top, deepest + 1);
                }
            } else if (sheet.hidden()) {
                issues.add(ReadIssue.SHEET_HIDDEN.at(CellRef.wholeSheet(sheet.name()), "", Wording.PLAIN));
            }
        }
        return new FilePlan(file.format(), List.copyOf(tables), skipped, statements.all(), List.copyOf(issues));
    }

    /** Reads a sheet as the form that its mark names, and any other by what stands in it. */
    private String read(
            SheetTop top,
            @Nullable FormMark mark,
            Map<String, Context> stated,
            List<TablePlan> tables,
            List<Issue> issues) {
        if (mark == null) {
            return read(top, stated, tables, issues);
        }
        FormWords named = named(mark);
        if (named != null) {
            FormMatch match = best(named, top, new HashMap<>(), stated);
            MarkedSheet sheet = new MarkedSheet(top, mark, named.inventory().inventory(), match);
            if (sheet.isRecognised()) {
                sheet.read(tables, issues);
                return NO_TABLE;
            }
        }
        if (named == null) {
            issues.add(MarkedSheet.older(top, Filling.quoted(mark.what()), ""));
        }
        return read(top, stated, tables, issues);
    }

    private @Nullable FormWords named(FormMark mark) {
        return forms.values().stream()
                .flatMap(List::stream)
                .filter(words -> mark.isOf(words.inventory().inventory(), words.form()))
                .findFirst()
                .orElse(null);
    }

    /** Adds a table for each inventory that reads the sheet; gives the reason if none does. */
    private String read(SheetTop top, Map<String, Context> stated, List<TablePlan> tables, List<Issue> issues) {
        Map<Integer, TitleBlock> titles = new HashMap<>();
        List<FormMatch> near = new ArrayList<>();
        List<TablePlanning> chosen = new ArrayList<>();
        String reason = NO_TABLE;
        boolean found = false;
        for (List<FormWords> inventory : forms.values()) {
            SheetChoice choice = new SheetChoice(top.sheet());
            for (FormWords form : inventory) {
                choice.add(best(form, top, titles, stated), form.form());
            }
            FormMatch match = choice.chosen();
            if (match != null) {
                chosen.add(new TablePlanning(top, match));
            }
            found |= match != null || choice.isDecided();
            issues.addAll(choice.issues());
            near.addAll(choice.near());
            reason = choice.reason().orElse(reason);
        }
        chosen.forEach(planning -> {
            tables.add(planning.table());
            issues.addAll(planning.issues(chosen));
        });
        if (!found) {
            near.stream()
                    .max(Comparator.comparingInt(FormMatch::score))
                    .ifPresent(m -> issues.add(TablePlanning.nearMiss(top, m)));
        }
        return reason;
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
