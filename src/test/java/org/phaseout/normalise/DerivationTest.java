package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Field.Type;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Observation;

class DerivationTest {

    private final ExpressionEngine engine = new ExpressionEngine(ReferenceLookup.NONE);

    private static Observation record(Map<String, Object> values) {
        return new Observation(
                "register", CellRef.wholeRow("S", 2), Observation.Part.SUBSTANCE, values, Map.of(), Map.of(), "A");
    }

    private final Inventory oil = new InventoryBuilder("oil")
            .derived("liquid_kg", Type.DECIMAL, "given(mass_kg) ? mass_kg : volume_l * density")
            .derived("share_kg", Type.DECIMAL, "liquid_kg / 3")
            .first("grade", Type.CODE, "liquid_kg > 100", "HIGH", "liquid_kg >= 10", "MIDDLE", null, "UNKNOWN")
            .first("obs_status", Type.CODE, "missing(mass_kg) && given(liquid_kg)", "E", null, "A")
            .build();

    @Test
    void worksOutFieldsInOrder() {
        Observation derived = new Derivation(oil, engine)
                .derive(record(Map.of("volume_l", new BigDecimal("200"), "density", new BigDecimal("0.88"))));
        assertThat(derived.values())
                .containsEntry("liquid_kg", new BigDecimal("176"))
                .containsEntry("share_kg", new BigDecimal("58.666666666666667"))
                .containsEntry("grade", "HIGH");
    }

    @Test
    void setsTheStatusOfAnUnremarkableRecordOnly() {
        Observation estimated = new Derivation(oil, engine)
                .derive(record(Map.of("volume_l", new BigDecimal("200"), "density", new BigDecimal("0.88"))));
        assertThat(estimated.obsStatus()).isEqualTo("E");
        assertThat(estimated.values()).doesNotContainKey("obs_status");
        Observation confidential = new Observation(
                "register",
                CellRef.wholeRow("S", 2),
                Observation.Part.SUBSTANCE,
                Map.of("volume_l", BigDecimal.TEN, "density", BigDecimal.ONE),
                Map.of(),
                Map.of(),
                "Q");
        assertThat(new Derivation(oil, engine).derive(confidential).obsStatus()).isEqualTo("Q");
    }

    @Test
    void leavesAFieldOutWhoseRuleGivesABlank() {
        Observation derived = new Derivation(oil, engine).derive(record(Map.of("volume_l", BigDecimal.TEN)));
        assertThat(derived.values()).doesNotContainKeys("liquid_kg", "share_kg").containsEntry("grade", "UNKNOWN");
    }

    @Test
    void storesWholeNumbersForWholeFields() {
        Inventory inventory = new InventoryBuilder("x")
                .derived("age", Type.INTEGER, "2019 - 1980")
                .build();
        assertThat(new Derivation(inventory, engine).derive(record(Map.of())).value("age"))
                .isEqualTo(39L);
    }

    @Test
    void listsEveryRuleThatCannotBeUsed() {
        Inventory faulty = new InventoryBuilder("x")
                .derived("a", Type.DECIMAL, "1 +")
                .derived("b", Type.DECIMAL, "1 + 1")
                .derived("c", Type.DECIMAL, "wrong(1)")
                .first("d", Type.DECIMAL, null, "much")
                .build();
        assertThat(Derivation.faults(faulty, engine))
                .extracting(ExpressionFault::expression)
                .containsExactly("1 +", "wrong(1)", "much");
        assertThatThrownBy(() -> new Derivation(faulty, engine)).isInstanceOf(ExpressionFault.class);
    }
}
