package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.intake.Folders;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;

/**
 * Every case of the samples through the whole program: files in, verdicts, issues and tables out. The expected tables
 * were worked out apart from the program.
 */
class GoldenTest {

    private static final Set<String> KINDS_OF_AREA = Set.of("country", "region", "party_group", "world");

    @TempDir
    private Path home;

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_case_gives_the_verdicts_issues_and_tables_that_are_expected_of_it(GoldenCase sample) throws IOException {
        sample.copyTo(Folders.under(home).create().inbox());
        RunReport report;
        try (Pipeline pipeline = Pipeline.inMemory(home, Path.of("jobs"))) {
            report = pipeline.nightlyRun().run(Duration.ZERO, (at, done, all) -> {});
        }
        assertThat(report.faults()).isEmpty();
        assertThat(report.waiting()).isEmpty();
        Path output = home.resolve("output").resolve("latest");
        SoftAssertions softly = new SoftAssertions();
        verdicts(sample, report, softly);
        nothingIsLost(report, softly);
        issues(sample, output, softly);
        for (Path table : sample.tables()) {
            table(table, output, softly);
        }
        softly.assertAll();
    }

    @Test
    void the_samples_hold_each_kind_of_file() throws IOException {
        for (String ending : List.of(".xlsx", ".xls", ".csv")) {
            assertThat(cases()).as(ending).anyMatch(sample -> holds(sample, ending));
        }
        assertThat(cases()).allSatisfy(sample -> {
            assertThat(sample.folder().resolve("README.md")).exists();
            assertThat(sample.expected("status.csv")).exists();
            assertThat(sample.expected("issues.csv")).exists();
        });
    }

    private static boolean holds(GoldenCase sample, String ending) {
        try {
            return sample.inputs().stream().anyMatch(file -> file.toString().endsWith(ending));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void verdicts(GoldenCase sample, RunReport report, SoftAssertions softly) throws IOException {
        List<String> found = report.files().stream()
                .map(f -> String.join(
                        ",",
                        f.file(),
                        f.state(),
                        f.inventory() == null ? "" : f.inventory().replace(',', ' '),
                        "" + f.rowsRead(),
                        "" + f.rowsAccepted(),
                        "" + f.rowsRejected(),
                        "" + f.rowsIgnored()))
                .toList();
        CsvLines expected = CsvLines.of(sample.expected("status.csv"));
        softly.assertThat(found).as("status.csv").isEqualTo(expected.only(expected.columns()));
    }

    private static void nothingIsLost(RunReport report, SoftAssertions softly) {
        for (FileReport file : report.files()) {
            long explained = file.cellsExplained().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            softly.assertThat(file.cellsUsed() + explained)
                    .as("cells of %s", file.file())
                    .isEqualTo(file.cellsRead());
            softly.assertThat(file.rowsAccepted() + file.rowsRejected() + file.rowsIgnored())
                    .as("rows of %s", file.file())
                    .isEqualTo(file.rowsRead());
        }
    }

    private static void issues(GoldenCase sample, Path output, SoftAssertions softly) throws IOException {
        CsvLines expected = CsvLines.of(sample.expected("issues.csv"));
        CsvLines found = CsvLines.of(output.resolve("issues.csv"));
        softly.assertThat(found.only(expected.columns())).as("issues.csv").isEqualTo(expected.only(expected.columns()));
    }

    /** Compares the columns and the kinds of area that the expected table has; one without rows expects none at all. */
    private static void table(Path table, Path output, SoftAssertions softly) throws IOException {
        CsvLines expected = CsvLines.of(table);
        String name = table.getFileName().toString();
        Path published = output.resolve(name);
        softly.assertThat(Files.exists(published)).as("%s is published", name).isTrue();
        Set<String> kinds = expected.rows().isEmpty() ? KINDS_OF_AREA : expected.values("area_type");
        CsvLines found = CsvLines.of(published).where("area_type", kinds);
        softly.assertThat(found.only(expected.columns())).as(name).isEqualTo(expected.only(expected.columns()));
    }
}
