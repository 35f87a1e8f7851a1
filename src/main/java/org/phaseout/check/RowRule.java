package org.phaseout.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.language.IssueText;
import org.phaseout.language.Places;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Expression;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.FieldNumbers;
import org.phaseout.normalise.FieldRow;
import org.phaseout.normalise.RecordValues;

/** One row rule of an inventory, ready to be held against records. */
final class RowRule {

    /** Names that only tell something of the components of a blend: a rule that uses one is run on components too. */
    private static final Set<String> OF_COMPONENTS = Set.of("part", "blend");

    private final String inventory;
    private final Check check;
    private final Expression rule;
    private final boolean onComponents;
    private final Set<String> places;

    private RowRule(String inventory, Check check, Expression rule) {
        this.inventory = inventory;
        this.check = check;
        this.rule = rule;
        this.places = Places.of(check.message() + check.fix());
        this.onComponents = rule.fields().stream().anyMatch(OF_COMPONENTS::contains);
    }

    /** Null for a check that is no row rule. */
    static @Nullable RowRule of(String inventory, Check check, ExpressionEngine engine, FieldNumbers numbers) {
        String row = check.row();
        return row == null ? null : new RowRule(inventory, check, engine.compile(row, numbers));
    }

    boolean isFor(String form) {
        return check.forms().isEmpty() || check.forms().contains(form);
    }

    boolean appliesTo(Observation observation) {
        return isFor(observation.form()) && (onComponents || observation.part() != Part.COMPONENT);
    }

    /** Whether the record breaks the rule. A rule that a blank leaves open is not broken. */
    boolean isBrokenBy(FieldRow row) {
        Boolean kept = check.blanks() == Check.Blanks.ZERO ? rule.keepsWithBlanksAsZero(row) : rule.keeps(row);
        return Boolean.FALSE.equals(kept);
    }

    Issue issue(Observation observation) {
        String field = check.at();
        CellRef cell = field == null ? null : observation.cells().get(field);
        Object found = field == null ? null : RecordValues.of(observation, field);
        Wording wording = Placeholders.wording(inventory, places, place -> named(observation, place));
        return new Issue(
                check.id(),
                check.severity(),
                cell == null ? observation.at() : cell,
                null,
                field,
                found == null ? "" : Placeholders.text(found),
                IssueText.english().filled(check.message(), wording),
                IssueText.english().filled(check.fix(), wording),
                new Issue.Subject(
                        observation.text("country"), observation.text("time_period"), observation.text("substance")),
                wording);
    }

    /** What a place of the sentences stands for; a blank that the rule takes for zero is zero. */
    private @Nullable Object named(Observation observation, String place) {
        Object value = RecordValues.of(observation, place);
        return value == null
                        && check.blanks() == Check.Blanks.ZERO
                        && rule.needed().contains(place)
                ? (Object) 0
                : value;
    }
}
