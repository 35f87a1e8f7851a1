package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Form.Spread;
import org.phaseout.model.CellRef;
import org.phaseout.read.Cell;
import org.phaseout.read.TablePlan;
import org.phaseout.read.TablePlan.ColumnPlan;
import org.phaseout.read.TablePlan.Context;
import org.phaseout.read.TablePlan.SpreadValue;

/**
 * What the columns of one table are, worked out once: which fill fields, in the order they are read (what others depend
 * on first), which are spread, and what holds for every row.
 */
final class TableLayout {

    static final String UNIT = "unit";

    private final TablePlan plan;
    private final TableWords words;
    private final ValueReader values;
    private final FigureReader figures;
    private final List<Slot> slots = new ArrayList<>();
    private final List<SpreadSlot> spreads = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final RowDraft everyRow = new RowDraft(null);
    private @Nullable Slot unit;
    private @Nullable Slot measured;
    private final @Nullable String unitInTitle;

    TableLayout(TablePlan plan, TableWords words, ValueReader values, FigureReader figures) {
        this.plan = plan;
        this.words = words;
        this.values = values;
        this.figures = figures;
        Context title = plan.context().get(UNIT);
        this.unitInTitle = title == null ? null : title.text();
        keys.addAll(sectionFields());
        keys.addAll(plan.form().set().keySet());
        keys.addAll(plan.form().fillDown());
        plan.form().set().forEach(this::setConstant);
        new TreeMap<>(plan.context()).forEach(this::readContext);
        plan.columns().stream().filter(ColumnPlan::isRead).forEach(this::add);
        slots.sort(Comparator.comparingInt((Slot slot) -> rank(slot.field())).thenComparingInt(Slot::column));
    }

    /** Fields that make the key of the section. */
    List<String> sectionFields() {
        List<String> own = plan.form().section();
        return own == null ? plan.inventory().section() : own;
    }

    private int rank(Field field) {
        if (field.type() == Field.Type.SUBSTANCE) {
            return 0;
        }
        if (!Slot.isFigure(field)) {
            return 1;
        }
        return words.isDensity(field) ? 2 : 3;
    }

    private void setConstant(String name, String text) {
        readForEveryRow(name, text, CellRef.wholeSheet(plan.sheet().name()));
    }

    private void readContext(String name, Context context) {
        readForEveryRow(name, context.text(), context.at());
    }

    private void readForEveryRow(String name, String text, CellRef at) {
        Field field = words.field(name);
        if (field == null) {
            return;
        }
        keys.add(name);
        Place place = new Place(at, null, name, text);
        read(field, Cell.text(0, text), place, UnitChoice.NONE, everyRow);
    }

    void read(Field field, Cell cell, Place place, UnitChoice units, RowDraft draft) {
        if (Slot.isFigure(field)) {
            figures.read(field, cell, place, units, draft);
        } else {
            values.read(field, cell, place, draft);
        }
    }

    private void add(ColumnPlan column) {
        SpreadValue spread = column.spread();
        if (spread != null) {
            addSpread(column, spread);
            return;
        }
        String name = column.field();
        if (name == null) {
            return;
        }
        Field field = words.field(name);
        Form.Measure measure = plan.form().measure();
        if (measure != null && measure.value().equals(name)) {
            measured = Slot.of(column, field == null ? text(name) : field, unitInTitle);
        } else if (field != null) {
            slots.add(Slot.of(column, field, unitInTitle));
        }
        if (UNIT.equals(name)) {
            unit = Slot.of(column, field == null ? text(name) : field, unitInTitle);
        }
        if (field != null && (field.type() == Field.Type.SUBSTANCE || field.type() == Field.Type.COUNTRY)) {
            keys.add(field.name());
        }
    }

    private static Field text(String name) {
        return new Field(name, Field.Type.TEXT, name, null, null, null, List.of(), false, null, null);
    }

    private void addSpread(ColumnPlan column, SpreadValue spread) {
        Spread by = plan.form().spreads().get(spread.spread());
        RowDraft heading = new RowDraft(null);
        CellRef at = CellRef.of(plan.sheet().name(), column.column(), plan.lastRow());
        Place place = new Place(at, column.heading(), by.into(), spread.value());
        Field into = words.field(by.into());
        if (into != null && !spread.total()) {
            read(into, Cell.text(column.column(), spread.value()), place, UnitChoice.NONE, heading);
        }
        Field value = words.field(valueName(by, spread));
        if (value != null) {
            spreads.add(new SpreadSlot(
                    Slot.of(column, value, unitInTitle),
                    spread.spread(),
                    by.into(),
                    heading,
                    spread.total() ? spread.spread() : null));
        }
    }

    /** A spread over measures fills the field that the heading names. */
    private String valueName(Spread by, SpreadValue spread) {
        Form.Measure measure = plan.form().measure();
        boolean names = measure != null
                && measure.by().equals(by.into())
                && measure.value().equals(by.value())
                && words.field(spread.value()) != null;
        return names ? spread.value() : by.value();
    }

    List<Slot> slots() {
        return slots;
    }

    List<SpreadSlot> spreads() {
        return spreads;
    }

    /** What constants and labelled cells say of every row. */
    RowDraft everyRow() {
        return everyRow;
    }

    @Nullable
    Slot unit() {
        return unit;
    }

    /** The column of the figure whose field a code of the row names. */
    @Nullable
    Slot measured() {
        return measured;
    }

    /** Whether a column only says what the row is about: a row with such cells alone reports nothing. */
    boolean isKey(Slot slot) {
        return keys.contains(slot.field().name());
    }
}
