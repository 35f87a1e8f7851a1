package org.phaseout.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.TablePlan.Context;
import org.phaseout.reference.NameLog;

/**
 * What the forms make of one stretch of rows: a table for each inventory that reads it, several where tables stand
 * beside each other, or what came nearest.
 */
final class Band {

    static final String NO_TABLE = "no table of a known form";
    private static final int FEWEST_COLUMNS = 2;

    private final SheetTop top;
    private final ReadingWords words;
    private final Around around;
    private final NameLog names;
    private final AskedHeadings asked;
    private final Map<Integer, TitleBlock> titles = new HashMap<>();
    private final List<TablePlanning> chosen = new ArrayList<>();
    private final List<FormMatch> matches = new ArrayList<>();
    private final List<FormMatch> near = new ArrayList<>();
    private final List<Issue> ties = new ArrayList<>();
    private final List<Band> parts = new ArrayList<>();
    private Area area = Area.SHEET;
    private @Nullable TablePlanning lacking;
    private String reason = NO_TABLE;
    private boolean decided;

    private Band(SheetTop top, ReadingWords words, Around around, NameLog names) {
        this.top = top;
        this.words = words;
        this.around = around;
        this.names = names;
        this.asked = new AskedHeadings(top, around, names);
    }

    /**
     * @param inventories forms of each inventory
     * @param names answers of people, and what is asked of them
     */
    static Band of(
            SheetTop top, Collection<List<FormWords>> inventories, ReadingWords words, Around around, NameLog names) {
        Band band = new Band(top, words, around, names);
        band.choose(inventories);
        List<Area> beside = Beside.areas(band.widest());
        if (beside.size() > 1) {
            band.part(beside, inventories);
        }
        return band;
    }

    /**
     * The stretch of a sheet that a template of ours made: its mark says which form it is, whatever else its headings
     * would fit.
     *
     * @return null if the headings of the form are no longer there: then the sheet is like any other
     */
    static @Nullable Band marked(
            SheetTop top, FormWords form, FormMark mark, ReadingWords words, Around around, NameLog names) {
        Band band = new Band(top, words, around, names);
        FormMatch found = band.best(form);
        if (found == null) {
            return null;
        }
        FormMatch match = band.asked.answered(found, column -> false);
        TablePlanning planning = new TablePlanning(top, match, band.asked, true);
        band.matches.add(match);
        if (match.isComplete()) {
            band.chosen.add(planning);
        } else {
            band.decided = true;
            band.ties.add(planning.nearMiss());
            band.ties.addAll(planning.neededLookAlikes());
        }
        boolean fits = match.isComplete()
                && match.columns().unknown() == 0
                && match.missingExpected().isEmpty();
        Inventory inventory = form.inventory().inventory();
        if (!fits && mark.isOlderThan(inventory)) {
            Form made = form.form();
            band.ties.add(older(top, Filling.form(made.code(), made.title()), inventory.code()));
        }
        return band;
    }

    /** Says that a sheet was made from other definitions than those at hand. */
    static Issue older(SheetTop top, Filling form, String inventory) {
        return ReadIssue.OLDER_FORM.at(
                CellRef.wholeSheet(top.sheet().name()), "", Wording.of(form).in(inventory));
    }

    private void choose(Collection<List<FormWords>> inventories) {
        List<FormMatch> taken = new ArrayList<>();
        for (List<FormWords> inventory : inventories) {
            SheetChoice choice = new SheetChoice(top.sheet());
            for (FormWords form : inventory) {
                FormMatch best = best(form);
                choice.add(best, form);
                if (best != null) {
                    matches.add(best);
                }
            }
            FormMatch match = choice.chosen();
            if (match != null) {
                taken.add(match);
            }
            decided |= choice.isDecided();
            ties.addAll(choice.issues());
            near.addAll(choice.near());
            reason = choice.reason().orElse(reason);
        }
        for (FormMatch match : taken) {
            chosen.add(answered(match, taken));
        }
        if (chosen.isEmpty() && !decided) {
            takeNearest();
        }
    }

    private TablePlanning answered(FormMatch match, List<FormMatch> taken) {
        return new TablePlanning(top, asked.answered(match, column -> isRead(taken, column)), asked);
    }

    private static boolean isRead(List<FormMatch> taken, int column) {
        return taken.stream()
                .flatMap(match -> match.columns().all().stream())
                .anyMatch(m -> m.isRead() && m.heading().column() == column);
    }

    /** A form that nearly fits is taken if the answers of people make it fit. */
    private void takeNearest() {
        nearest().map(match -> answered(match, List.of())).ifPresent(planning -> {
            if (planning.fits()) {
                chosen.add(planning);
            } else {
                lacking = planning;
            }
        });
    }

    /** The match that says most of the headings, one that was taken before others. */
    private @Nullable FormMatch widest() {
        return chosen.stream()
                .map(TablePlanning::match)
                .max(Comparator.comparingInt(FormMatch::score))
                .orElseGet(() -> matches.stream()
                        .max(Comparator.comparing(FormMatch::isComplete).thenComparingInt(FormMatch::score))
                        .orElse(null));
    }

    /** Takes the tables beside each other instead of the one, if at least two of the parts are tables of their own. */
    private void part(List<Area> beside, Collection<List<FormWords>> inventories) {
        FormMatch whole = widest();
        Map<String, Context> above = whole == null ? Map.of() : whole.titles().context();
        List<String> all = whole == null ? List.of() : whole.titles().titles();
        Map<String, Context> sheet = new TreeMap<>(around.sheet());
        sheet.putAll(above);
        List<Band> found = new ArrayList<>();
        for (Area columns : beside) {
            Band part = new Band(
                    top.within(columns),
                    words,
                    new Around(around.firstRow(), around.heading(), sheet, all, around.fileName()),
                    names);
            part.area = columns;
            part.choose(inventories);
            found.add(part);
        }
        if (found.stream().filter(Band::hasTables).count() > 1) {
            parts.addAll(found);
        }
    }

    /** The likeliest place of a form's headings, or null if there is none. */
    private @Nullable FormMatch best(FormWords form) {
        FormMatch best = null;
        for (SheetRow row : top.rows()) {
            if (row.number() >= around.firstRow() + form.form().header().within()) {
                break;
            }
            for (int height = 1;
                    top.mayStart(row) && height <= form.form().header().rows();
                    height++) {
                if (!around.allows(row.number(), height) || top.row(row.number() + height - 1) == null) {
                    continue;
                }
                ColumnMeanings columns = ColumnMeanings.of(form, top.headings(row.number(), height));
                if (columns.read() < FEWEST_COLUMNS) {
                    continue;
                }
                TitleBlock above = titles.computeIfAbsent(row.number(), n -> TitleBlock.above(top, n, words));
                FormMatch match = FormMatch.of(form, top, row.number(), height, columns, above, around);
                if (best == null || match.isBetterPlaceThan(best)) {
                    best = match;
                }
            }
        }
        return best;
    }

    boolean hasTables() {
        return !chosen.isEmpty() || !parts.isEmpty();
    }

    /** Whether the stretch is explained although nothing reads it: the definition skips it, or two forms fit. */
    boolean isDecided() {
        return decided;
    }

    /** Why nothing reads the stretch. */
    String reason() {
        return reason;
    }

    /** The tables, each with its columns; rows are not yet shared out. */
    List<TablePlan> tables() {
        if (!parts.isEmpty()) {
            return parts.stream().flatMap(part -> part.tables().stream()).toList();
        }
        return chosen.stream().map(planning -> planning.table(area)).toList();
    }

    List<Issue> issues() {
        if (!parts.isEmpty()) {
            return parts.stream().flatMap(part -> part.issues().stream()).toList();
        }
        List<Issue> issues = new ArrayList<>(ties);
        chosen.forEach(planning -> issues.addAll(planning.issues(chosen)));
        return HeadingIssues.once(issues);
    }

    /** The form that fits best of those that do not fit well enough, where none does. */
    Optional<TablePlanning> lacking() {
        return Optional.ofNullable(lacking);
    }

    private Optional<FormMatch> nearest() {
        return near.stream().max(Comparator.comparingInt(FormMatch::score));
    }

    /** What is labelled above the tables, by field, for the tables below that say nothing else. */
    Map<String, Context> labelled() {
        FormMatch match = widest();
        Map<String, Context> labelled = new TreeMap<>(around.sheet());
        if (match != null) {
            labelled.putAll(match.titles().context());
        }
        return labelled;
    }

    SheetTop top() {
        return top;
    }
}
