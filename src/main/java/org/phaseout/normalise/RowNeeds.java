package org.phaseout.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.Cell;
import org.phaseout.read.SheetRow;
import org.phaseout.read.TablePlan;

/** What a row of a form must hold, and how much of what is asked it holds. */
final class RowNeeds {

    private final TablePlan plan;
    private final TableLayout layout;
    private final SortedSet<String> required = new TreeSet<>();
    private final Set<String> spread = new HashSet<>();
    private final List<String> asked;

    RowNeeds(TablePlan plan, TableLayout layout) {
        this.plan = plan;
        this.layout = layout;
        required.addAll(plan.form().required());
        required.addAll(layout.sectionFields());
        plan.form().spreads().forEach(by -> {
            spread.add(by.into());
            spread.add(by.value());
        });
        this.asked = plan.form().fields().entrySet().stream()
                .filter(need -> need.getValue() != Form.Need.OPTIONAL)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Cells that the form asks for in a row of data. */
    int count() {
        return asked.size();
    }

    int filled(RowDraft base, List<RowDraft> records) {
        int filled = 0;
        for (String field : asked) {
            filled += base.has(field) || isIn(records, field) ? 1 : 0;
        }
        return filled;
    }

    private static boolean isIn(List<RowDraft> records, String field) {
        for (RowDraft record : records) {
            if (record.has(field)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row gives a record beside those of its spread cells: with spreads only figures make one. */
    boolean hasOwnRecord(RowDraft draft, @Nullable Cell[] cells) {
        boolean spread = !layout.spreads().isEmpty();
        Slot measured = layout.measured();
        if (measured != null && cells[measured.column()] != null) {
            return true;
        }
        for (Slot slot : layout.slots()) {
            boolean makesOne = !layout.isKey(slot) && (!spread || Slot.isFigure(slot.field()));
            if (makesOne && draft.has(slot.field().name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row is a line of text that ends before a cell which the form requires; one value alone may be a note. */
    boolean isCutShort(SheetRow row, @Nullable Cell[] cells) {
        return row.cut()
                && row.cells().size() > 1
                && layout.slots().stream()
                        .anyMatch(s ->
                                !layout.isKey(s) && required.contains(s.field().name()) && cells[s.column()] == null);
    }

    /**
     * Raises what is missing, at the row; not for fields whose cell is filled and faulty, which has been said.
     *
     * @param variant of the sentence that says what a required field lacks
     */
    void check(RowDraft base, List<RowDraft> records, @Nullable Cell[] cells, String variant, CellRef at) {
        for (String field : required) {
            boolean given = base.has(field)
                    || isMeasured(field, cells)
                    || (spread.contains(field) && inSpreads(field, base, records));
            if (!given && !isSaid(field, base)) {
                boolean key = layout.sectionFields().contains(field);
                Object named = plan.inventory().named(field);
                Wording wording = key || variant.isEmpty() ? Wording.of(named) : Wording.variant(variant, named);
                base.raise(
                        key ? Finding.KEY_MISSING : Finding.REQUIRED_MISSING,
                        new Place(at, null, field, ""),
                        wording.in(plan.inventory().code()));
            }
        }
    }

    /** Whether an error was raised for the field. */
    private static boolean isSaid(String field, RowDraft base) {
        for (Issue issue : base.issues()) {
            if (issue.blocks() && field.equals(issue.field())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cell that fills the field which a code of the row names is filled. */
    private boolean isMeasured(String field, @Nullable Cell[] cells) {
        Slot measured = layout.measured();
        return measured != null && measured.field().name().equals(field) && cells[measured.column()] != null;
    }

    /** Whether the heading or cell of every spread record gives the field; the row's own record does without. */
    private static boolean inSpreads(String field, RowDraft base, List<RowDraft> records) {
        return !records.isEmpty()
                && records.stream().filter(r -> !r.equals(base)).allMatch(r -> r.has(field));
    }
}
