package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
}
