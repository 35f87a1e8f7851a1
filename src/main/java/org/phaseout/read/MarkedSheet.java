package org.phaseout.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** A sheet that a template of ours made: its mark says which form it is, whatever else its headings would fit. */
final class MarkedSheet {

    private final SheetTop top;
    private final FormMark mark;
    private final Inventory inventory;
    private final @Nullable FormMatch match;

    /** @param match the likeliest place of the form's headings; null if there is none */
    MarkedSheet(SheetTop top, FormMark mark, Inventory inventory, @Nullable FormMatch match) {
        this.top = top;
        this.mark = mark;
        this.inventory = inventory;
        this.match = match;
    }

    /** Whether the headings of the form are still there; if not, the sheet is read as any other. */
    boolean isRecognised() {
        return match != null;
    }

    void read(List<TablePlan> tables, List<Issue> issues) {
        if (match == null) {
            return;
        }
        TablePlanning planning = new TablePlanning(top, match, true);
        boolean whole = match.isComplete();
        if (whole) {
            tables.add(planning.table());
            issues.addAll(planning.issues(List.of(planning)));
        } else {
            issues.add(TablePlanning.nearMiss(top, match));
        }
        boolean fits = whole
                && match.columns().unknown() == 0
                && match.missingExpected().isEmpty();
        if (!fits && mark.isOlderThan(inventory)) {
            Form form = match.words().form();
            issues.add(older(top, Filling.form(form.code(), form.title()), inventory.code()));
        }
    }

    /** Says that a sheet was made from other definitions than those at hand. */
    static Issue older(SheetTop top, Filling form, String inventory) {
        return ReadIssue.OLDER_FORM.at(
                CellRef.wholeSheet(top.sheet().name()), "", Wording.of(form).in(inventory));
    }
}
