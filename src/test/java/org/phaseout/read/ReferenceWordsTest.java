package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.read.ReadingWords.RowKind;
import org.phaseout.reference.ReferenceTables;

/** Reading with the project's own tables of words. */
class ReferenceWordsTest {

    private static ReadingWords words;

    @BeforeAll
    static void loadTables() throws IOException {
        words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));
    }

    @Test
    void knowsLabelsUnitsCountriesAndRows() {
        assertThat(words.label("Name of Party")).contains("country");
        assertThat(words.unit("METRIC TONNES")).isEqualTo(words.unit("t")).isPresent();
        assertThat(words.country("Côte d’Ivoire")).contains("CIV");
        assertThat(words.isSubstance("HFC‐134a")).isTrue();
        assertThat(words.rowKind("   TOTAL")).contains(RowKind.TOTAL);
        assertThat(words.rowKind("Jordan")).isEmpty();
    }

    @Test
    void cutsUnitsOffHeadings() {
        assertThat(UnitText.of("Transactions/ (Metric Tonnes)", words))
                .isEqualTo(new UnitText("Transactions/ (Metric Tonnes)", "Transactions/", "Metric Tonnes", true));
        assertThat(UnitText.of("Oil mass, kg", words).unit()).isEqualTo("kg");
        assertThat(UnitText.of("Amount in tonnes", words).base()).isEqualTo("Amount");
        assertThat(UnitText.of("Country", words).unit()).isNull();
    }

    @Test
    void findsTheTablesOfTheOfficialEmissionsWorkbook() throws IOException {
        Path file = Path.of("../shared/real/EDGAR_F-gases_1990_2022.xlsx");
        assumeTrue(Files.exists(file), "The EDGAR workbook is not here: ../shared/real");
        Inventory inventory = new Definitions()
                .field("country", Field.Type.COUNTRY, "Country_code_A3")
                .field("time_period", Field.Type.YEAR, "Year")
                .field("substance", Field.Type.SUBSTANCE, "Substance")
                .field("emission", Field.Type.MASS, "Emission")
                .form(Definitions.form("emissions")
                        .spread("time_period", "emission", "Y_{}", null)
                        .skipSheets("IPCC 1996", "the same emissions cut another way")
                        .skipSheets("TOTALS*", "sums of the sheet IPCC 2006")
                        .skipColumns("ipcc_*", "category")
                        .skipColumns("C_group*", "group of countries")
                        .skipColumns("fossil_bio", "not part of the inventory"))
                .inventory();

        try (SourceFile source = Sheets.open(file)) {
            FilePlan plan = TableFinder.plan(source, file.getFileName().toString(), List.of(inventory), words);
            assertThat(plan.tables()).singleElement().satisfies(table -> {
                assertThat(table.sheet().name()).isEqualTo("IPCC 2006");
                assertThat(table.firstRow()).isEqualTo(10);
                assertThat(table.columns().stream().filter(c -> c.spread() != null))
                        .hasSize(33);
                assertThat(table.context().get("unit").text()).isEqualTo("Gg");
            });
            assertThat(counts(source, plan))
                    .isEqualTo(Map.of(
                            "data", 1728L,
                            "above the table", 7L,
                            "heading", 1L,
                            "no table of a known form", 24L,
                            "the same emissions cut another way", 2544L,
                            "sums of the sheet IPCC 2006", 1545L));
        }
    }

    private static Map<String, Long> counts(SourceFile source, FilePlan plan) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        try (SubmissionRows rows = new SubmissionRows(source, plan, words)) {
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                String why = row.why() != null ? row.why() : row.views().get(0).why();
                counts.merge(why == null ? "data" : why, 1L, Long::sum);
            }
        }
        return counts;
    }
}
