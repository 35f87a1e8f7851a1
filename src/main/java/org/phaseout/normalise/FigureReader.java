package org.phaseout.normalise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.Filling;
import org.phaseout.normalise.NumberReading.Figure;
import org.phaseout.normalise.NumberReading.Refused;
import org.phaseout.read.Cell;
import org.phaseout.reference.Memory;

/** Reads a cell of a measured field: figure or notation key, in the stored unit, within the limits of the field. */
final class FigureReader {

    private static final String QUALIFIER = "_qualifier";

    private final TableWords words;
    private final Conversions conversions;
    private final Memory<BigDecimal> limits = new Memory<>(BigDecimal::new);

    FigureReader(TableWords words) {
        this.words = words;
        this.conversions = new Conversions(words.facts());
    }

    void read(Field field, Cell cell, Place place, UnitChoice units, RowDraft draft) {
        Facts.Notation key = cell.kind() == Cell.Kind.TEXT
                ? words.facts().notation(cell.text().strip())
                : null;
        if (key != null) {
            draft.putNotation(field, key, place.at());
            Steps steps = new Steps(draft.traces());
            steps.add("notation key {}", key.key());
            trace(field, place, draft, steps);
            return;
        }
        NumberReading reading = NumberReader.read(cell, words.mark(cell));
        if (reading instanceof Figure figure) {
            noteOtherMark(cell, figure, place, draft);
            read(field, figure, place, units, draft);
        } else if (reading instanceof Refused refused) {
            raise(refused, place, draft);
        }
    }

    /** A column whose cells part decimals by two signs is told with both readings, even where each cell is clear. */
    private void noteOtherMark(Cell cell, Figure figure, Place place, RowDraft draft) {
        DecimalMarks.First first = words.contrary(cell, figure.shows());
        if (first != null && NumberReader.read(first.text(), first.shows()) instanceof Figure other) {
            draft.raise(
                    Finding.TWO_MARKS,
                    place,
                    Exact.text(figure.amount()),
                    first.cell(),
                    Filling.quoted(first.text()),
                    Exact.text(other.amount()));
        }
    }

    private void read(Field field, Figure figure, Place place, UnitChoice units, RowDraft draft) {
        if (Exact.isTooGreat(figure.amount())) {
            draft.raise(Finding.TOO_GREAT, place);
            return;
        }
        noteDress(field, figure, place, draft);
        Steps steps = new Steps(draft.traces());
        steps.add("read as {}", figure.amount(), figure.percent() ? " %" : "");
        BigDecimal converted = conversions.convert(
                new Conversions.Task(
                        field, figure.amount(), figure.percent(), units, draft.material(), words.density(draft)),
                draft,
                place,
                steps);
        if (converted != null && isWithinLimits(field, converted, place, draft)) {
            store(field, converted, figure.amount(), place, draft);
            steps.add("stored as {}", Exact.stored(converted), "");
            trace(field, place, draft, steps);
        }
    }

    private void noteDress(Field field, Figure figure, Place place, RowDraft draft) {
        if (!figure.marks().isEmpty()) {
            draft.raise(Finding.MARK_LEFT_OUT, place, Filling.quoted(figure.marks()));
        }
        if (figure.qualifier().isEmpty()) {
            return;
        }
        Field sign = words.field(field.name() + QUALIFIER);
        if (sign == null || !words.knows(sign, figure.qualifier())) {
            draft.raise(
                    Finding.QUALIFIER_NOT_KEPT, place, Filling.quoted(figure.qualifier()), Exact.text(figure.amount()));
        } else if (!draft.has(sign.name())) {
            draft.put(sign.name(), words.codeOrText(sign, figure.qualifier()), place.at());
        }
    }

    private boolean isWithinLimits(Field field, BigDecimal figure, Place place, RowDraft draft) {
        if (field.type() == Field.Type.INTEGER && Exact.plain(figure).scale() > 0) {
            draft.raise(Finding.NOT_WHOLE, place);
            return false;
        }
        if (Exact.isTooGreat(figure)) {
            draft.raise(Finding.TOO_GREAT, place);
            return false;
        }
        if (field.min() != null && figure.compareTo(limits.of(field.min())) < 0) {
            draft.raise(Finding.TOO_SMALL, place, limit(field, field.min()));
            return false;
        }
        if (field.max() != null && figure.compareTo(limits.of(field.max())) > 0) {
            draft.raise(Finding.TOO_LARGE, place, limit(field, field.max()));
            return false;
        }
        return true;
    }

    private static String limit(Field field, String limit) {
        return field.unit() == null ? limit : limit + " " + field.unit();
    }

    private static void store(Field field, BigDecimal converted, BigDecimal typed, Place place, RowDraft draft) {
        boolean asTyped = converted.compareTo(typed) == 0 && typed.scale() <= Exact.DECIMALS;
        BigDecimal stored = asTyped ? typed : Exact.stored(converted);
        if (stored.signum() == 0 && converted.signum() != 0) {
            draft.raise(Finding.ROUNDED_TO_ZERO, place);
        } else if (typed.scale() > Exact.DECIMALS && stored.compareTo(converted) != 0) {
            draft.raise(Finding.MANY_DECIMALS, place, Exact.text(stored));
        }
        boolean whole = field.type() == Field.Type.INTEGER;
        draft.put(field.name(), whole ? (Object) stored.longValueExact() : stored, place.at());
    }

    private static void raise(Refused refused, Place place, RowDraft draft) {
        switch (refused.reason()) {
            case AMBIGUOUS -> draft.raise(Finding.AMBIGUOUS_FIGURE, place, refused.first(), refused.second());
            case RANGE -> draft.raise(Finding.RANGE, place);
            case NO_NUMBER -> draft.raise(Finding.NO_NUMBER, place);
            case TOO_LONG -> draft.raise(Finding.TOO_GREAT, place);
            case DATE -> draft.raise(Finding.DATE_FOR_FIGURE, place);
            case NOT_CALCULATED -> draft.raise(Finding.NOT_CALCULATED, place);
            case TEXT -> draft.raise(Finding.TEXT_FOR_FIGURE, place);
        }
    }

    private void trace(Field field, Place place, RowDraft draft, Steps steps) {
        if (draft.traces()) {
            draft.trace(new Conversion(
                    words.inventory(), words.form(), field.name(), place.at(), place.found(), steps.list()));
        }
    }

    /** The plain figure of a cell, for sums of totals; null if it is none. */
    @Nullable
    BigDecimal figure(Cell cell) {
        return NumberReader.read(cell, words.mark(cell)) instanceof Figure figure ? figure.amount() : null;
    }
}
