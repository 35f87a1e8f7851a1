package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.model.RowOutcome;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.read.Cell;
import org.phaseout.read.SheetRow;
import org.phaseout.read.TablePlan;

/** Makes records of the rows of one table. Not safe for threads. */
final class TableReader {

    static final String OUTSIDE = "outside the inventory";
    static final String NOTHING = "nothing reported in the row";

    private final TablePlan plan;
    private final String sheet;
    private final TableWords words;
    private final TableLayout layout;
    private final FigureReader figures;
    private final RowNeeds needs;
    private final BlendSplit blends;
    private final Derivation derivation;
    private final List<String> countries;
    private final SectionKeys sections;
    private final int width;

    TableReader(TablePlan plan, TableWords words, Derivation derivation) {
        this.plan = plan;
        this.sheet = plan.sheet().name();
        this.words = words;
        this.figures = new FigureReader(words);
        this.layout = new TableLayout(plan, words, new ValueReader(words), figures);
        this.needs = new RowNeeds(plan, layout);
        this.blends = new BlendSplit(words);
        this.derivation = derivation;
        this.countries = plan.form().fields().keySet().stream()
                .filter(name -> isCountry(words.field(name)))
                .toList();
        this.sections = new SectionKeys(layout.sectionFields());
        this.width = plan.columns().stream().mapToInt(c -> c.column() + 1).max().orElse(0);
    }

    private static boolean isCountry(@Nullable Field field) {
        return field != null && field.type() == Field.Type.COUNTRY;
    }

    /** @param trace list that takes the steps of every conversion; null to record none */
    ViewOutcome read(SheetRow row, @Nullable List<Conversion> trace) {
        @Nullable Cell[] cells = byColumn(row);
        CellRef at = CellRef.wholeRow(sheet, row.number());
        RowDraft draft = layout.everyRow().copy(trace);
        if (!reportsAnything(cells) && !needs.isCutShort(row, cells)) {
            return outcome(new RowOutcome.Ignored(at, NOTHING), draft, List.of());
        }
        readColumns(row, cells, draft);
        if (isOutside(draft)) {
            return outcome(new RowOutcome.Ignored(at, OUTSIDE), draft, List.of());
        }
        List<Draft> drafts = new ArrayList<>(1);
        if (needs.hasOwnRecord(draft, cells)) {
            drafts.add(new Draft(draft, at));
        }
        readSpreads(row, cells, draft, drafts);
        List<RowDraft> records = bare(drafts);
        needs.check(draft, records, cells, row.cut() ? "cut" : "", at);
        return outcome(verdict(draft, drafts, at), draft, records);
    }

    /** A record in the making and the place that it stands for. */
    private record Draft(RowDraft draft, CellRef at) {}

    private static List<RowDraft> bare(List<Draft> drafts) {
        List<RowDraft> bare = new ArrayList<>(drafts.size());
        for (Draft one : drafts) {
            bare.add(one.draft);
        }
        return bare;
    }

    private @Nullable Cell[] byColumn(SheetRow row) {
        @Nullable Cell[] cells = new @Nullable Cell[width];
        for (Cell cell : row.cells()) {
            if (cell.column() < width) {
                cells[cell.column()] = cell;
            }
        }
        return cells;
    }

    private boolean reportsAnything(@Nullable Cell[] cells) {
        for (Slot slot : layout.slots()) {
            Cell cell = cells[slot.column()];
            if (cell != null && (!layout.isKey(slot) || cell.kind() == Cell.Kind.ERROR)) {
                return true;
            }
        }
        for (SpreadSlot spread : layout.spreads()) {
            if (cells[spread.slot().column()] != null) {
                return true;
            }
        }
        Slot measured = layout.measured();
        return measured != null && cells[measured.column()] != null;
    }

    private void readColumns(SheetRow row, @Nullable Cell[] cells, RowDraft draft) {
        String unit = unitText(cells);
        for (Slot slot : layout.slots()) {
            Cell cell = cells[slot.column()];
            if (cell != null) {
                readColumn(slot, cell, row, unit, draft);
            }
        }
        Slot measured = layout.measured();
        if (measured != null) {
            readMeasured(measured, cells[measured.column()], row, unit, draft);
        }
        checkCountries(draft);
    }

    private @Nullable String unitText(@Nullable Cell[] cells) {
        Slot unit = layout.unit();
        Cell cell = unit == null ? null : cells[unit.column()];
        return cell == null ? null : ValueReader.clean(cell.text());
    }

    private void readColumn(Slot slot, Cell cell, SheetRow row, @Nullable String unit, RowDraft draft) {
        Field field = slot.field();
        Place place = slot.place(sheet, row.number(), cell);
        UnitChoice units = slot.units(unit);
        if (!draft.has(field.name())) {
            layout.read(field, cell, place, units, draft);
            return;
        }
        RowDraft second = draft.branch(Set.of(field.name()));
        layout.read(field, cell, place, units, second);
        Object before = draft.value(field.name());
        Object now = second.value(field.name());
        if (now != null && before != null && !ExactArithmetic.same(before, now)) {
            raiseDisagreement(field, before, now, place, draft);
        }
    }

    private void raiseDisagreement(Field field, Object before, Object now, Place place, RowDraft draft) {
        CellRef other = draft.cell(field.name());
        if (layout.everyRow().has(field.name()) && other != null) {
            draft.raise(Finding.DISAGREES, place, Filling.quoted(now), other, Filling.quoted(before));
        } else {
            draft.raise(Finding.GIVEN_TWICE, place, about(field.name(), Filling.quoted(before), Filling.quoted(now)));
        }
    }

    private Wording about(String field, Object... values) {
        List<Object> all = new ArrayList<>(List.of(plan.inventory().named(field)));
        all.addAll(List.of(values));
        return Wording.of(all.toArray()).in(plan.inventory().code());
    }

    private void readMeasured(Slot slot, @Nullable Cell cell, SheetRow row, @Nullable String unit, RowDraft draft) {
        Form.Measure measure = plan.form().measure();
        if (cell == null || measure == null) {
            return;
        }
        Object code = draft.value(measure.by());
        Field target = code == null ? null : words.field(code.toString());
        Place place = slot.place(sheet, row.number(), cell);
        if (target != null) {
            Place named = new Place(place.at(), place.heading(), target.name(), place.found());
            layout.read(target, cell, named, slot.units(unit), draft);
        } else if (!draft.isBlocked()) {
            draft.raise(Finding.NO_MEASURE, place);
        }
    }

    /** A country outside the years of its existence is kept, with a warning. */
    private void checkCountries(RowDraft draft) {
        if (!(draft.value("time_period") instanceof Long year)) {
            return;
        }
        for (String name : countries) {
            Object country = draft.value(name);
            if (country != null && !words.facts().existed(country.toString(), year.intValue())) {
                CellRef cell = draft.cell(name);
                Place place =
                        new Place(cell == null ? CellRef.wholeSheet(sheet) : cell, null, name, country.toString());
                draft.raise(Finding.NOT_A_COUNTRY_THEN, place, country, year);
            }
        }
    }

    private boolean isOutside(RowDraft draft) {
        Material material = draft.material();
        Field field = materialField(draft);
        if (material == null || field == null) {
            return false;
        }
        return material.isBlend()
                ? BlendSplit.inside(material, field).isEmpty()
                : !BlendSplit.isInside(material.group(), field);
    }

    private @Nullable Field materialField(RowDraft draft) {
        String name = draft.materialField();
        return name == null ? null : words.field(name);
    }

    private void readSpreads(SheetRow row, @Nullable Cell[] cells, RowDraft base, List<Draft> drafts) {
        if (layout.spreads().isEmpty()) {
            return;
        }
        SpreadTotals totals = new SpreadTotals(figures);
        String unit = unitText(cells);
        Set<String> counted = figureNames(base);
        for (SpreadSlot spread : layout.spreads()) {
            Cell cell = cells[spread.slot().column()];
            if (cell != null && spread.totalOf() == null) {
                Draft draft = readSpread(spread, cell, row, unit, base.branch(counted));
                totals.add(spread, cell, draft.draft);
                if (draft.draft.has(spread.slot().field().name())) {
                    drafts.add(draft);
                }
            }
        }
        for (SpreadSlot spread : layout.spreads()) {
            Cell cell = cells[spread.slot().column()];
            if (cell != null && spread.totalOf() != null) {
                totals.check(spread, cell, spread.slot().place(sheet, row.number(), cell), base);
            }
        }
    }

    private Set<String> figureNames(RowDraft base) {
        Set<String> names = new HashSet<>();
        for (Slot slot : layout.slots()) {
            Field field = slot.field();
            if (Slot.isFigure(field) && base.has(field.name()) && !words.isDensity(field)) {
                names.add(field.name());
            }
        }
        return names;
    }

    private Draft readSpread(SpreadSlot spread, Cell cell, SheetRow row, @Nullable String unit, RowDraft draft) {
        draft.take(spread.heading(), spread.into());
        Slot slot = spread.slot();
        UnitChoice units = slot.units(unit);
        layout.read(slot.field(), cell, slot.place(sheet, row.number(), cell), units, draft);
        return new Draft(draft, slot.at(sheet, row.number()));
    }

    private RowOutcome verdict(RowDraft draft, List<Draft> drafts, CellRef at) {
        if (draft.isBlocked()) {
            return new RowOutcome.Rejected(named(draft.issues(), draft));
        }
        List<Observation> records = new ArrayList<>(drafts.size());
        for (Draft one : drafts) {
            records.addAll(records(one));
        }
        for (Observation record : records) {
            refuseBeyondStore(record, draft);
        }
        if (draft.isBlocked()) {
            return new RowOutcome.Rejected(named(draft.issues(), draft));
        }
        return records.isEmpty()
                ? new RowOutcome.Ignored(at, drafts.isEmpty() ? NOTHING : OUTSIDE)
                : new RowOutcome.Accepted(records, named(draft.issues(), draft));
    }

    private void refuseBeyondStore(Observation record, RowDraft draft) {
        record.values().forEach((field, value) -> {
            if (value instanceof BigDecimal figure && Exact.isBeyondStore(figure)) {
                draft.raise(Finding.DERIVED_TOO_GREAT, new Place(record.at(), null, field, ""), about(field));
            }
        });
    }

    private static List<Issue> named(List<Issue> issues, RowDraft draft) {
        if (issues.isEmpty()) {
            return List.of();
        }
        Issue.Subject subject = draft.subject();
        return issues.stream().map(issue -> issue.about(subject)).toList();
    }

    private List<Observation> records(Draft one) {
        Observation whole = one.draft.observation(plan.form().code(), one.at, Part.SUBSTANCE);
        Material material = one.draft.material();
        Field field = materialField(one.draft);
        if (isOutside(one.draft)) {
            return List.of();
        }
        if (material == null || field == null || !material.isBlend()) {
            return List.of(derivation.derive(whole));
        }
        if (!field.splitBlends()) {
            return List.of(derivation.derive(BlendSplit.keep(whole, material, field)));
        }
        notePartsOutside(material, field, one);
        return blends.split(whole, material, field, one.draft).stream()
                .map(derivation::derive)
                .toList();
    }

    private static void notePartsOutside(Material blend, Field field, Draft one) {
        List<String> outside = blend.shares().stream()
                .filter(share -> !BlendSplit.isInside(share.group(), field))
                .map(Facts.Share::substance)
                .toList();
        CellRef cell = one.draft.cell(field.name());
        if (!outside.isEmpty()) {
            Place place = new Place(cell == null ? one.at : cell, null, field.name(), blend.name());
            one.draft.raiseOnce(
                    Finding.PART_OUTSIDE, place, Wording.of(Filling.quoted(blend.name()), Filling.list(outside)));
        }
    }

    private ViewOutcome outcome(RowOutcome outcome, RowDraft draft, List<RowDraft> records) {
        Map<String, String> section = sections.of(draft, records.isEmpty() ? draft : records.get(0));
        boolean data = !(outcome instanceof RowOutcome.Ignored);
        if (data && !draft.names().isEmpty()) {
            words.asked(draft.names());
        }
        return new ViewOutcome(
                plan.inventory().code(),
                plan.form().code(),
                outcome,
                section,
                data ? needs.count() : 0,
                data ? needs.filled(draft, records) : 0);
    }
}
