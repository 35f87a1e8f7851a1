package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunIdTest {

    private static final SourceEntry ONE = Samples.source("one.xlsx", Samples.SHA_A, "ACCEPTED");
    private static final SourceEntry TWO = Samples.source("two.xlsx", Samples.SHA_B, "RETURNED");
    private static final SortedMap<String, String> DEFINITIONS = new TreeMap<>(Map.of("things", "d1"));

    private static final String ID = RunId.of(List.of(ONE, TWO), DEFINITIONS, "r1");

    @Test
    void isTwelveDigitsOfTheHashOfTheInputs() {
        // printf 'submission a…a ACCEPTED definitions\nsubmission b…b RETURNED definitions\ndefinition things
        // d1\nreference r1\n' | sha256sum
        assertThat(ID).isEqualTo("r-b4b1bd73d751");
    }

    @Test
    void doesNotDependOnTheOrderOfArrivalNorOnFileNames() {
        SourceEntry renamed = Samples.source("other.xlsx", Samples.SHA_A, "ACCEPTED");

        assertThat(RunId.of(List.of(TWO, renamed), DEFINITIONS, "r1")).isEqualTo(ID);
    }

    @Test
    void changesWithEachInput() {
        SourceEntry withdrawn = Samples.source("one.xlsx", Samples.SHA_A, "WITHDRAWN");
        SortedMap<String, String> changed = new TreeMap<>(Map.of("things", "d2"));

        assertThat(List.of(
                        RunId.of(List.of(withdrawn, TWO), DEFINITIONS, "r1"),
                        RunId.of(List.of(ONE), DEFINITIONS, "r1"),
                        RunId.of(List.of(ONE, TWO), changed, "r1"),
                        RunId.of(List.of(ONE, TWO), DEFINITIONS, "r2")))
                .doesNotContain(ID)
                .doesNotHaveDuplicates();
    }
}
