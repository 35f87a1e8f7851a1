package org.phaseout.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.model.CellRef;
import org.phaseout.model.Wording;
import org.phaseout.read.Cell;
import org.phaseout.read.SheetRow;
import org.phaseout.read.TablePlan;

/** What a row of a form must hold, and how much of what is asked it holds. */
final class RowNeeds {

    private final TablePlan plan;
    private final TableLayout layout;
    private final Set<String> required = new HashSet<>();
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
        return (int) asked.stream()
                .filter(field -> base.has(field) || records.stream().anyMatch(r -> r.has(field)))
                .count();
    }

    /** Whether the row gives a record beside those of its spread cells: with spreads only figures make one. */
    boolean hasOwnRecord(RowDraft draft, @Nullable Cell[] cells) {
        boolean spread = !layout.spreads().isEmpty();
        Slot measured = layout.measured();
        if (measured != null && cells[measured.column()] != null) {
            return true;
        }
        return layout.slots().stream()
                .filter(slot -> !layout.isKey(slot) && (!spread || Slot.isFigure(slot.field())))
                .anyMatch(slot -> draft.has(slot.field().name()));
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
        Set<String> said = new HashSet<>();
        base.issues().stream().filter(i -> i.blocks() && i.field() != null).forEach(i -> said.add("" + i.field()));
        for (String field : required.stream().sorted().toList()) {
            boolean given = base.has(field)
                    || isMeasured(field, cells)
                    || (spread.contains(field) && inSpreads(field, base, records));
            if (!given && !said.contains(field)) {
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
