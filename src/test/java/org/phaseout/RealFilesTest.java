package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;

/** Real files that people keep beside the repository, against totals worked out without this program. */
class RealFilesTest {

    private static final Path REAL = Path.of("..", "shared", "real");

    @TempDir
    private Path folder;

    @Test
    void criticalUsesOf2005AddUpToTheDecisionsFigures() throws IOException {
        Home home = Home.in(folder.resolve("home")).drop(real("methyl-bromide-critical-use-2005.csv"));

        FileReport report = home.run().files().get(0);

        assertThat(report.rowsAccepted()).isEqualTo(54);
        assertThat(report.rowsRejected()).isZero();
        assertThat(totals(home, "mb_exemption_accounting.csv", "exempted_t", "2005"))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(figures(
                        "AUS 1.9 BEL 12.824 CAN 6.84 CHE 8.7 DEU 45.25 FRA 67.635 GBR 6.33 GRC 41.28 ISR 1089.306"
                                + " ITA 165.225 JPN 464 NLD 0.12 NZL 50 POL 44.1"));
    }

    @Test
    void emissionsOfEdgarAddUpToTheTotalsOfItsAuthors() throws IOException {
        Home home = Home.in(folder.resolve("home")).drop(real("EDGAR_F-gases_1990_2022.xlsx"));

        FileReport report = home.run().files().get(0);

        assertThat(report.rowsAccepted()).isEqualTo(1094);
        assertThat(report.rowsRejected()).isZero();
        long explained = report.cellsExplained().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(report.cellsRead()).isEqualTo(report.cellsUsed() + explained);
        near(
                totals(home, "hfc_emissions.csv", "emissions_t", "2022"),
                "CHN 148495.3711376767134 USA 75735.7580960065505 IND 26630.66677946331 SAU 32874.29059774325"
                        + " RUS 14242.580127320999809");
        near(
                totals(home, "hfc_emissions.csv", "emissions_tco2e_annex_f", "2022"),
                "CHN 344347784.62792207205 USA 163468181.9555989494 IND 61128800.2062583882"
                        + " SAU 54659698.07609631736 RUS 46657431.3280139405793");
    }

    private static Path real(String name) {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: " + file + " is not there. It is no part of this repository.");
        return file;
    }

    private static void near(Map<String, BigDecimal> totals, String expected) {
        figures(expected)
                .forEach((country, figure) -> assertThat(totals.get(country))
                        .as(country)
                        .isCloseTo(figure, within(new BigDecimal("0.000001"))));
    }

    private static Map<String, BigDecimal> figures(String text) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            figures.put(words[i], new BigDecimal(words[i + 1]));
        }
        return figures;
    }

    private static Map<String, BigDecimal> totals(Home home, String table, String column, String year)
            throws IOException {
        Map<String, BigDecimal> totals = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (Reader text = Files.newBufferedReader(home.latest().resolve(table));
                var rows = format.parse(text)) {
            for (CSVRecord row : rows) {
                boolean wanted = row.get("area_type").equals("country")
                        && row.get("time_period").equals(year)
                        && !row.get(column).isEmpty();
                if (wanted) {
                    totals.merge(row.get("area"), new BigDecimal(row.get(column)), BigDecimal::add);
                }
            }
        }
        return totals;
    }
}
