package org.phaseout.normalise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Facts.Answer;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.normalise.Facts.Unit;
import org.phaseout.normalise.UnitChoice.Stated;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;

/** Brings figures to the stored unit of their field, exactly; a division is kept to 15 decimals. */
final class Conversions {

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final Asked facts;

    Conversions(Asked facts) {
        this.facts = facts;
    }

    /**
     * A figure on its way to the stored unit.
     *
     * @param density density of the row's liquid in its base unit, null if the row gives none
     */
    record Task(
            Field field,
            BigDecimal amount,
            boolean percent,
            UnitChoice units,
            @Nullable Material material,
            @Nullable BigDecimal density) {}

    /** The figure in the stored unit; null if it cannot be converted, with the reason raised. */
    @Nullable
    BigDecimal convert(Task task, RowDraft draft, Place place, Steps steps) {
        Field field = task.field;
        if (field.type() == Field.Type.PERCENT || field.type() == Field.Type.INTEGER) {
            return withoutUnit(task, draft, place);
        }
        String storedText = field.unit();
        Unit stored = storedText == null ? null : facts.unit(storedText).known();
        if (stored == null) {
            return share(task, steps);
        }
        if (task.percent && !stored.kind().equals("concentration")) {
            draft.raise(Finding.PERCENT, place);
            return null;
        }
        Stated stated = task.percent ? new Stated("%", Stated.Place.PERCENT_SIGN) : stated(task, stored);
        return stated == null ? task.amount : convert(task, stated, stored, draft, place, steps);
    }

    private static @Nullable BigDecimal withoutUnit(Task task, RowDraft draft, Place place) {
        if (task.percent && task.field.type() == Field.Type.INTEGER) {
            draft.raise(Finding.PERCENT, place);
            return null;
        }
        return task.amount;
    }

    /** A figure stored without a unit: a percentage or concentration becomes a share of one. */
    private BigDecimal share(Task task, Steps steps) {
        Stated stated = task.percent ? new Stated("%", Stated.Place.PERCENT_SIGN) : inHeading(task);
        Unit unit = stated == null ? null : facts.unit(stated.text()).known();
        if (stated == null || unit == null || !unit.kind().equals("concentration")) {
            return task.amount;
        }
        steps.add("{} by {}: as a share of one", unit.code(), stated.place().words);
        return Exact.divide(task.amount.multiply(unit.factor()), MILLION);
    }

    private static @Nullable Stated inHeading(Task task) {
        String heading = task.units.heading();
        return heading == null ? null : new Stated(heading, Stated.Place.HEADING);
    }

    /** The first stated unit that is about this field; a unit elsewhere than in the heading may be about other ones. */
    private @Nullable Stated stated(Task task, Unit stored) {
        UnitChoice choice = task.units;
        for (Stated stated = choice.first(); stated != null; stated = choice.first()) {
            Unit unit = facts.unit(stated.text()).known();
            if (stated.place() == Stated.Place.HEADING || unit == null || isAbout(task.field.type(), unit, stored)) {
                return stated;
            }
            choice = choice.next();
        }
        return UnitChoice.byDefinition(task.field);
    }

    private static boolean isAbout(Field.Type type, Unit unit, Unit stored) {
        return unit.kind().equals(stored.kind())
                || Pair.of(unit, stored) != Pair.NONE
                || (isAmount(unit) && (type == Field.Type.MASS || type == Field.Type.VOLUME));
    }

    private static boolean isAmount(Unit unit) {
        return unit.kind().endsWith("mass") || unit.kind().equals("volume");
    }

    private @Nullable BigDecimal convert(
            Task task, Stated stated, Unit stored, RowDraft draft, Place place, Steps steps) {
        Answer<Unit> answer = facts.unit(stated.text());
        Unit from = answer.known();
        if (from == null) {
            raiseUnknown(stated.text(), answer, draft, place);
            return null;
        }
        steps.add("unit {} by {}", from.code(), stated.place().words);
        if (from.kind().equals(stored.kind())) {
            return scale(task.amount, from, stored, steps);
        }
        return switch (Pair.of(from, stored)) {
            case TO_MASS -> toMass(task, from, stored, draft, place, steps);
            case BY_DENSITY -> byDensity(task, from, stored, draft, place, steps);
            case NONE -> {
                draft.raise(Finding.UNIT_DOES_NOT_FIT, place, Filling.quoted(stated.text()), stored.code());
                yield null;
            }
        };
    }

    /** What stands between two units of different kinds. */
    private enum Pair {
        /** The potential of the substance. */
        TO_MASS,
        /** The density of the liquid. */
        BY_DENSITY,
        NONE;

        static Pair of(Unit from, Unit stored) {
            return switch (from.kind()) {
                case "odp_mass", "co2_mass" -> stored.kind().equals("mass") ? TO_MASS : NONE;
                case "concentration_by_volume" -> stored.kind().equals("concentration") ? BY_DENSITY : NONE;
                default -> NONE;
            };
        }
    }

    private @Nullable BigDecimal toMass(Task task, Unit from, Unit stored, RowDraft draft, Place place, Steps steps) {
        Material material = task.material;
        if (material != null && material.isBlend()) {
            draft.raise(Finding.BLEND_NOT_BY_MASS, place, from.code(), Filling.quoted(material.name()));
            return null;
        }
        boolean ozone = from.kind().equals("odp_mass");
        BigDecimal potential = material == null ? null : ozone ? material.odp() : material.gwp();
        if (material == null || potential == null || potential.signum() == 0) {
            draft.raise(
                    Finding.NO_POTENTIAL,
                    place,
                    material == null
                            ? Wording.variant("no_substance", from.code())
                            : Wording.of(from.code(), Filling.quoted(material.name())));
            return null;
        }
        steps.add("/ {}, the {} of {}", Exact.text(potential), ozone ? "ODP" : "GWP", material.name());
        return Exact.divide(task.amount.multiply(from.factor()), potential.multiply(stored.factor()));
    }

    private @Nullable BigDecimal byDensity(
            Task task, Unit from, Unit stored, RowDraft draft, Place place, Steps steps) {
        BigDecimal density = task.density;
        if (density == null || density.signum() <= 0) {
            draft.raise(Finding.NEEDS_DENSITY, place, from.code(), stored.code());
            return null;
        }
        steps.add("/ {}, the density stated in the row", Exact.text(density));
        return Exact.divide(task.amount.multiply(from.factor()), density.multiply(stored.factor()));
    }

    private static BigDecimal scale(BigDecimal amount, Unit from, Unit stored, Steps steps) {
        if (from.factor().compareTo(stored.factor()) == 0) {
            return amount;
        }
        BigDecimal inBase = amount.multiply(from.factor());
        BigDecimal converted =
                isPowerOfTen(stored.factor()) ? inBase.divide(stored.factor()) : Exact.divide(inBase, stored.factor());
        steps.add(from.factor(), stored);
        return converted;
    }

    /** Whether a division by the factor comes to an end. */
    private static boolean isPowerOfTen(BigDecimal factor) {
        return factor.stripTrailingZeros().precision() == 1
                && factor.stripTrailingZeros().unscaledValue().intValue() == 1;
    }

    static void raiseUnknown(String text, Answer<Unit> answer, RowDraft draft, Place place) {
        draft.ask(NameQuestion.of(NameKind.UNIT, text), text, place.at());
        if (answer.refused()) {
            draft.raise(Finding.UNIT_REFUSED, place, Filling.quoted(text));
        } else if (answer.uncertain()) {
            draft.raise(Finding.UNIT_UNSURE, place, Filling.quoted(text), Proposals.of(answer));
        } else {
            draft.raise(Finding.UNKNOWN_UNIT, place, Proposals.unknown(answer, Filling.quoted(text)));
        }
    }
}
