package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phaseout.model.Severity;
import org.phaseout.normalise.InventoryBuilder;

/** Only what somebody asks for is given a column. */
class NamedInSqlTest {

    private static Inventory pcb;

    @BeforeAll
    static void read() throws IOException {
        pcb = Definitions.read(Path.of("jobs")).stream()
                .filter(inventory -> inventory.code().equals("pcb"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhatTheSummaryHoldsAndWhatAnySelectNames() {
        Set<String> asked = NamedInSql.derived(pcb);

        assertThat(asked)
                .contains("pcb_class", "liquid_kg")
                .as("named by a check and by a view, not by the summary")
                .contains("unit_look", "test_kind");
    }

    @Test
    void leavesOutStepsOnTheWay() {
        assertThat(pcb.derive()).containsKeys("threshold", "cutoff_year");
        assertThat(NamedInSql.derived(pcb)).doesNotContain("threshold", "cutoff_year");
    }

    @Test
    void givesDerivedFieldsOnly() {
        assertThat(pcb.derive().keySet()).containsAll(NamedInSql.derived(pcb));
    }

    @Test
    void keepsWhatIsSaidOfTheRowsThatASelectGivesByAStar() {
        Inventory inventory = new InventoryBuilder("mercury")
                .derived("band", Field.Type.TEXT, "country")
                .derived("step", Field.Type.TEXT, "country")
                .check(new Check(
                        "HG-201",
                        Severity.WARNING,
                        List.of(),
                        null,
                        "select r.* from submission r",
                        null,
                        Check.Blanks.SKIP,
                        false,
                        null,
                        "It is in band {band}.",
                        "Check it.",
                        new Check.Example(List.of(), List.of())))
                .build();

        assertThat(NamedInSql.derived(inventory)).containsExactly("band");
    }
}
