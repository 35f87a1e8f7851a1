package org.phaseout.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.TablePlan.Context;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.ReviewedNames;

/** Finds the tables of a file by the headings, titles and sheet names that the definitions know. */
public final class TableFinder {

    private final ReadingWords words;
    private final Map<String, List<FormWords>> forms = new TreeMap<>();
    private final int deepest;
    private final int stack;
    private final HeadingSigns signs;

    public TableFinder(List<Inventory> inventories, ReadingWords words) {
        this.words = words;
        int deep = 1;
        int most = 1;
        List<InventoryWords> spellings = new ArrayList<>();
        for (Inventory inventory : inventories) {
            InventoryWords own = new InventoryWords(inventory);
            spellings.add(own);
            List<FormWords> all = new ArrayList<>();
            for (Form form : inventory.forms().values()) {
                all.add(new FormWords(own, form, words));
                deep = Math.max(deep, form.header().within() + form.header().rows());
                most = Math.max(most, form.header().rows());
            }
            forms.put(inventory.code(), all);
        }
        this.deepest = deep;
        this.stack = most;
        this.signs = new HeadingSigns(spellings, words);
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
        Map<Integer, String> nearest = new TreeMap<>();
        List<Issue> issues = new ArrayList<>(file.issues());
        PastedBlocks blocks = new PastedBlocks();
        Set<Integer> marked = new TreeSet<>();
        for (SheetInfo sheet : file.sheets()) {
            FormMark mark = file.mark(sheet).orElse(null);
            String aside = mark == null ? null : mark.aside();
            if (aside != null) {
                skipped.put(sheet.index(), aside);
                continue;
            }
            SheetTop top = SheetTop.read(file, sheet, deepest, stack > 1);
            if (OwnSheets.isOne(top)) {
                skipped.put(sheet.index(), OwnSheets.WHY);
                continue;
            }
            SheetTables found = tables(top, mark, stated, names, issues);
            List<TablePlan> own = find(file, top, found, blocks, issues, marked);
            tables.addAll(own);
            own.forEach(table -> statements.add(top, table.firstRow()));
            if (own.isEmpty()) {
                String why = top.isEmpty() ? "empty sheet" : found.first().reason();
                skipped.put(sheet.index(), why);
                if (why.equals(Band.NO_TABLE)) {
                    nearest.put(sheet.index(), found.nearest());
                }
                if (why.equals(Band.NO_TABLE) && !sheet.hidden()) {
                    statements.add(top, deepest + 1);
                }
            }
        }
        issues.addAll(blocks.issues());
        return new FilePlan(
                file.format(), List.copyOf(tables), skipped, nearest, marked, statements.all(), List.copyOf(issues));
    }

    /** A sheet with a mark is read as the form that the mark names, and any other by what stands in it. */
    private SheetTables tables(
            SheetTop top, @Nullable FormMark mark, Map<String, Context> stated, NameLog names, List<Issue> issues) {
        Around around = Around.file(stated);
        FormWords named = mark == null ? null : named(mark);
        if (mark != null && named != null) {
            Band band = Band.marked(top, named, mark, words, around, names);
            if (band != null) {
                return new SheetTables(top, band, List.of(List.of(named)), signs, words, stated, names);
            }
        } else if (mark != null) {
            issues.add(Band.older(top, Filling.quoted(mark.what()), ""));
        }
        Band band = Band.of(top, forms.values(), words, around, names);
        return new SheetTables(top, band, forms.values(), signs, words, stated, names);
    }

    private @Nullable FormWords named(FormMark mark) {
        return forms.values().stream()
                .flatMap(List::stream)
                .filter(known -> mark.isOf(known.inventory().inventory(), known.form()))
                .findFirst()
                .orElse(null);
    }

    private List<TablePlan> find(
            SourceFile file,
            SheetTop top,
            SheetTables found,
            PastedBlocks blocks,
            List<Issue> issues,
            Set<Integer> marked)
            throws IOException {
        found.findAtTop();
        GarbledCells garbled = new GarbledCells(top.sheet());
        List<TablePlan> tables = List.of();
        if (!top.isEmpty() && (found.first().hasTables() || !found.first().isDecided())) {
            RowsBelow below = new RowsBelow(file, top, found, signs, stack, blocks, garbled);
            HiddenParts hidden = below.read();
            if (below.hasFigureTexts()) {
                marked.add(top.sheet().index());
            }
            tables = found.tables().stream().map(hidden::seen).toList();
            issues.addAll(found.issues());
            issues.addAll(below.issues());
            issues.addAll(hidden.issues(top.sheet(), tables));
        } else {
            top.rows().forEach(garbled::see);
            issues.addAll(found.first().issues());
        }
        garbled.issue().ifPresent(issues::add);
        if (!tables.isEmpty() && top.sheet().hidden()) {
            issues.add(ReadIssue.SHEET_HIDDEN.at(CellRef.wholeSheet(top.sheet().name()), "", Wording.PLAIN));
        }
        return tables;
    }
}
