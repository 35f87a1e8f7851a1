package org.phaseout.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Check;
import org.phaseout.definition.Field.Type;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.model.RowOutcome;
import org.phaseout.model.Severity;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.ExpressionFault;
import org.phaseout.normalise.InventoryBuilder;
import org.phaseout.normalise.ReferenceLookup;

class RowChecksTest {

    private final ExpressionEngine engine = new ExpressionEngine(ReferenceLookup.NONE);

    private static Check check(
            String id, Severity severity, String row, Check.Blanks blanks, Map<String, Object> example) {
        return new Check(
                id,
                severity,
                List.of("imports"),
                row,
                null,
                null,
                blanks,
                false,
                "part_t",
                "The part ({part_t} t) is more than the whole ({whole_t} t).",
                "Correct one of the two cells.",
                new Check.Example(List.of(example), List.of()));
    }

    private static Inventory inventory(Check... checks) {
        InventoryBuilder builder =
                new InventoryBuilder("x").field("part_t", Type.MASS, "t").field("whole_t", Type.MASS, "t");
        for (Check check : checks) {
            builder.check(check);
        }
        return builder.form("imports").form("exports").build();
    }

    private static Observation record(String form, Part part, Map<String, Object> values) {
        return new Observation(
                form,
                CellRef.wholeRow("Imports", 7),
                part,
                values,
                Map.of(),
                Map.of("part_t", CellRef.of("Imports", 3, 7)),
                "A");
    }

    private static RowOutcome accepted(Observation... records) {
        return new RowOutcome.Accepted(List.of(records), List.of());
    }

    private static final Map<String, Object> WRONG =
            Map.of("part_t", new BigDecimal("3.50"), "whole_t", new BigDecimal("1E+1").negate());

    private final Check rule = check("T-101", Severity.ERROR, "part_t <= whole_t", Check.Blanks.SKIP, WRONG);

    @Test
    void rejectsARowThatBreaksAnErrorRule() {
        RowOutcome outcome =
                new RowChecks(inventory(rule), engine).check(accepted(record("imports", Part.SUBSTANCE, WRONG)));
        assertThat(outcome).isInstanceOf(RowOutcome.Rejected.class);
        assertThat(outcome.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message()).isEqualTo("The part (3.5 t) is more than the whole (-10 t).");
            assertThat(issue.at()).hasToString("Imports!D7");
            assertThat(issue.found()).isEqualTo("3.5");
        });
    }

    @Test
    void acceptsARowThatBreaksAWarningRule() {
        Check warning = check("T-102", Severity.WARNING, "part_t <= whole_t", Check.Blanks.SKIP, WRONG);
        RowOutcome outcome =
                new RowChecks(inventory(warning), engine).check(accepted(record("imports", Part.SUBSTANCE, WRONG)));
        assertThat(outcome).isInstanceOf(RowOutcome.Accepted.class);
        assertThat(outcome.issues()).hasSize(1);
    }

    @Test
    void leavesOtherFormsAndComponentsAlone() {
        RowChecks checks = new RowChecks(inventory(rule), engine);
        assertThat(checks.issues(List.of(record("exports", Part.SUBSTANCE, WRONG))))
                .isEmpty();
        assertThat(checks.issues(List.of(record("imports", Part.COMPONENT, WRONG))))
                .isEmpty();
        assertThat(checks.issues(List.of(record("imports", Part.BLEND, WRONG)))).hasSize(1);
    }

    @Test
    void runsARuleOnComponentsThatNamesWhatOnlyTheyHave() {
        Check ofComponents = check(
                "T-103", Severity.ERROR, "part == 'component' ? part_t <= whole_t : true", Check.Blanks.SKIP, Map.of());
        RowChecks checks = new RowChecks(inventory(ofComponents), engine);
        assertThat(checks.issues(List.of(record("imports", Part.COMPONENT, WRONG))))
                .hasSize(1);
        assertThat(checks.issues(List.of(record("imports", Part.SUBSTANCE, WRONG))))
                .isEmpty();
    }

    @Test
    void takesABlankForZeroOnlyWhereTheRuleSaysSo() {
        Map<String, Object> partOnly = Map.of("part_t", new BigDecimal("3.5"));
        RowChecks skipping = new RowChecks(inventory(rule), engine);
        assertThat(skipping.issues(List.of(record("imports", Part.SUBSTANCE, partOnly))))
                .isEmpty();
        Check zero = check("T-104", Severity.ERROR, "part_t <= whole_t", Check.Blanks.ZERO, partOnly);
        RowChecks zeroing = new RowChecks(inventory(zero), engine);
        assertThat(zeroing.issues(List.of(record("imports", Part.SUBSTANCE, partOnly))))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("whole (0 t)"));
        assertThat(zeroing.issues(List.of(record("imports", Part.SUBSTANCE, Map.of()))))
                .isEmpty();
    }

    @Test
    void passesOnWhatIsNotAccepted() {
        RowOutcome ignored = new RowOutcome.Ignored(CellRef.wholeRow("S", 1), "heading");
        assertThat(new RowChecks(inventory(rule), engine).check(ignored)).isSameAs(ignored);
    }

    @Test
    void provesThatExamplesTripTheirRules() {
        Check dead = check("T-105", Severity.ERROR, "part_t <= whole_t", Check.Blanks.SKIP, Map.of("part_t", 1));
        Check alive = check(
                "T-106", Severity.ERROR, "part_t <= whole_t", Check.Blanks.SKIP, Map.of("part_t", 3, "whole_t", 2.5));
        assertThat(new CheckExamples(inventory(dead, alive), engine).deadRules())
                .containsExactly("T-105: the example does not trip the rule 'part_t <= whole_t'.");
    }

    @Test
    void listsEveryRuleThatCannotBeUsed() {
        Check faulty = check("T-107", Severity.ERROR, "part_t <=", Check.Blanks.SKIP, Map.of());
        assertThat(RowChecks.faults(inventory(rule, faulty), engine))
                .extracting(ExpressionFault::expression)
                .containsExactly("part_t <=");
    }
}
