package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.read.Cell;
import org.phaseout.read.TablePlan;
import org.phaseout.reference.NameLog;

/** What the readers of one table share: facts, code lists, fields, decimal marks. Not safe for threads. */
final class TableWords {

    private final TablePlan plan;
    private final Asked facts;
    private final Codes codes;
    private final DecimalMarks marks;
    private final NameLog names;
    private final List<Field> densities;

    TableWords(TablePlan plan, Asked facts, Codes codes, DecimalMarks marks, NameLog names) {
        this.plan = plan;
        this.facts = facts;
        this.codes = codes;
        this.marks = marks;
        this.names = names;
        this.densities = plan.inventory().fields().values().stream()
                .filter(field -> isDensity(facts, field))
                .toList();
    }

    private static boolean isDensity(Asked facts, Field field) {
        String unit = field.unit();
        Facts.Unit known = unit == null ? null : facts.unit(unit).known();
        return known != null && known.kind().equals("density");
    }

    Asked facts() {
        return facts;
    }

    Codes codes() {
        return codes;
    }

    /** Issues are raised for names; what counts for nothing is not asked about. */
    void asked(List<RowDraft.Raised> raised) {
        raised.forEach(r -> names.raised(r.question(), "", r.name(), r.at()));
    }

    String inventory() {
        return plan.inventory().code();
    }

    String form() {
        return plan.form().code();
    }

    @Nullable
    Field field(String name) {
        Inventory inventory = plan.inventory();
        return inventory.fields().get(name);
    }

    DecimalMark mark(Cell cell) {
        return marks.of(plan.sheet().index(), cell.column());
    }

    /** The first cell of the cell's column, if it shows the other decimal mark. */
    DecimalMarks.@Nullable First contrary(Cell cell, DecimalMark shows) {
        return marks.contrary(plan.sheet().index(), cell.column(), shows);
    }

    boolean isDensity(Field field) {
        return densities.contains(field);
    }

    /** The density that the row states, in the base unit of densities; null if it states none. */
    @Nullable
    BigDecimal density(RowDraft draft) {
        for (Field field : densities) {
            String unit = field.unit();
            Facts.Unit stored = unit == null ? null : facts.unit(unit).known();
            if (draft.value(field.name()) instanceof BigDecimal density && stored != null) {
                return density.multiply(stored.factor());
            }
        }
        return null;
    }

    /** Whether a field has a place for a sign such as {@code ~}: its list knows it, or it has none. */
    boolean knows(Field field, String text) {
        String list = field.list();
        return list == null || codes.find(list, text).known() != null;
    }

    /** A sign such as {@code <} as the field's list knows it, else as typed. */
    String codeOrText(Field field, String text) {
        String list = field.list();
        String code = list == null ? null : codes.find(list, text).known();
        return code == null ? text : code;
    }
}
