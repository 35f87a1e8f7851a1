package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.ops.RunReport;

/** The same files give the same bytes, wherever, whenever and in whatever order they come. */
@Tag(HomeStore.TAG)
@Timeout(180)
class SameBytesTest {

    private static final List<String> CASES = List.of(
            "hfc-article-7-workbook",
            "hfc-programa-de-pais-es",
            "hfc-emission-inventory",
            "methyl-bromide-long-list",
            "methyl-bromide-use-survey-arabic",
            "methyl-bromide-returned",
            "pcb-long-list",
            "pcb-registro-equipos");

    @TempDir
    private static Path folder;

    private static Home home;
    private static RunReport report;

    @BeforeAll
    static void run() throws IOException {
        home = Home.in(folder.resolve("home"));
        for (Path file : samples()) {
            home.drop(file);
        }
        report = home.run();
    }

    @ParameterizedTest(name = "{0}-{1}, {2}")
    @CsvSource({"tr, TR, Asia/Kathmandu", "ar, EG, America/St_Johns"})
    void placeLanguageTimeZoneAndOrderDoNotMatter(String language, String country, String zone) throws Exception {
        Home other = Home.in(folder.resolve("elsewhere " + language).resolve("é"));
        List<Path> files = samples();
        Collections.reverse(files);
        int number = 0;
        for (Path file : files) {
            other.drop(file, "%02d/%s".formatted(number++, file.getFileName()));
        }

        Process process = Program.start(
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone),
                other.folder().resolve("said.txt"),
                "run",
                "--home",
                other.folder().toString(),
                "--settle",
                "0");

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(report.exitCode());
        assertThat(other.edition()).isEqualTo(home.edition());
        assertThat(other.edition()).containsKeys("phaseout-tables.xlsx", "manifest.json", "issues.csv");
        assertThat(other.latest().getFileName()).hasToString(report.runId());
    }

    @Test
    void aRunWithNothingNewKeepsTheEdition() throws IOException {
        Map<String, String> before = home.edition();

        RunReport again = home.run();

        assertThat(again.files()).isEmpty();
        assertThat(again.exitCode()).isZero();
        assertThat(again.runId()).isEqualTo(report.runId());
        assertThat(home.edition()).isEqualTo(before);
        try (Stream<Path> editions = Files.list(home.folder().resolve("output"))) {
            assertThat(editions.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(report.runId(), "latest");
        }
    }

    private static List<Path> samples() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : CASES) {
            try (Stream<Path> files = Files.list(Path.of("sample-inputs", name))) {
                files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().endsWith(".md"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}
