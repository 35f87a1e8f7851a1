package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.reference.ReferenceTables;

class TitleUnitTest {

    private static ReadingWords words;

    @BeforeAll
    static void readWords() throws IOException {
        words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));
    }

    @ParameterizedTest(name = "''{0}'' states {1}")
    @CsvSource({
        "ODP tonnes, ODP tonnes",
        "'Imports (METRIC TONNES)', METRIC TONNES",
        "'Data (METRIC TONNES, not ODP tonnes)', METRIC TONNES",
        "All figures in kilograms, kilograms",
        "Quantities in ODP tonnes, ODP tonnes",
        "'Unit: Gg', Gg",
        "Toutes les quantités en tonnes métriques, tonnes métriques"
    })
    void findsTheUnitThatATitleStates(String title, String unit) {
        assertThat(block(title).context().get("unit").text()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"Data for the year", "Number of units", "Imports of substances", "Country: Jordan"})
    void takesNoOtherWordForAUnitOfMass(String title) {
        assertThat(block(title).context()).doesNotContainKey("unit");
    }

    private static TitleBlock block(String title) {
        SheetRow row = new SheetRow(1, List.of(Cell.text(0, title)), false);
        return TitleBlock.above(
                new SheetTop(new SheetInfo(0, "Sheet", false), new TreeMap<>(Map.of(1, row)), List.of()), 3, words);
    }
}
