package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountryLanguagesTest {

    @Test
    void everyCountryIsWrittenToInOneOfTheSixLanguages() throws IOException {
        ReferenceTables tables = ReferenceTables.load(Path.of("jobs/reference"));
        List<TableRow> rows = TableRow.of(tables.table("country_language"));

        assertThat(rows)
                .extracting(row -> row.text("country"))
                .containsExactlyInAnyOrderElementsOf(TableRow.of(tables.table("country")).stream()
                        .map(row -> row.text("country"))
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.text("language")).isIn("ar", "en", "es", "fr", "ru", "zh");
            assertThat(row.text("confidence")).isIn("high", "medium", "low");
            assertThat(row.text("source")).isNotBlank();
        });
    }
}
