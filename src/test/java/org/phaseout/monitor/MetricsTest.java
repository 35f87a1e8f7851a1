package org.phaseout.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.monitor.Figures.Cells;
import org.phaseout.monitor.Figures.Pair;

class MetricsTest {

    private static final Pattern LINE = Pattern.compile(
            "# (HELP|TYPE) phaseout_[a-z_]+ .+|phaseout_[a-z_]+(\\{[a-z_]+=\"([^\"\\\\\n]|\\\\[\\\\\"n])*\"(,[a-z_]+=\"([^\"\\\\\n]|\\\\[\\\\\"n])*\")*\\})? \\d+(\\.\\d+)?");

    @TempDir
    Path temp;

    @Test
    void hasExactlyTheAgreedNames() throws IOException {
        Metrics.write(temp, figures("1.0"));

        assertThat(text().lines().filter(l -> l.startsWith("# TYPE")).map(l -> l.split(" ")[2]))
                .containsExactly(
                        "phaseout_last_success_timestamp_seconds",
                        "phaseout_last_completion_timestamp_seconds",
                        "phaseout_run_duration_seconds",
                        "phaseout_step_duration_seconds",
                        "phaseout_files",
                        "phaseout_cells_read",
                        "phaseout_cells_used",
                        "phaseout_cells_explained",
                        "phaseout_issues",
                        "phaseout_submissions_current",
                        "phaseout_submissions_overdue",
                        "phaseout_unmatched_names",
                        "phaseout_build_info");
        assertThat(text()).endsWith("\n");
        assertThat(text().lines()).allMatch(line -> LINE.matcher(line).matches());
    }

    @Test
    void showsFiguresWithTheirLabelsInOrder() throws IOException {
        Metrics.write(temp, figures("1.0"));

        assertThat(text())
                .contains("""
                        phaseout_last_completion_timestamp_seconds{job="nightly-import",outcome="completed"} 1772327760
                        phaseout_last_completion_timestamp_seconds{job="nightly-import",outcome="failed"} 1772241360
                        """)
                .contains("phaseout_step_duration_seconds{job=\"import-submission\",step=\"readRows\"} 1.250\n")
                .contains("""
                        phaseout_files{state="accepted"} 2
                        phaseout_files{state="rejected"} 0
                        """)
                .contains("phaseout_cells_read 10\n")
                .contains("phaseout_issues{severity=\"error\",definition=\"pcb\"} 3\n");
    }

    @Test
    void escapesWhatWouldBreakALabel() throws IOException {
        Metrics.write(temp, figures("1 \"beta\"\\\nx"));

        assertThat(text()).contains("version=\"1 \\\"beta\\\"\\\\\\nx\"");
        assertThat(text().lines()).allMatch(line -> LINE.matcher(line).matches());
    }

    @Test
    void theSameFiguresGiveTheSameBytesAndNothingIsLeftBeside() throws IOException {
        Metrics.write(temp, figures("1.0"));
        byte[] first = Files.readAllBytes(temp.resolve(Metrics.NAME));
        Metrics.write(temp, figures("1.0"));

        assertThat(temp.resolve(Metrics.NAME)).hasBinaryContent(first);
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(temp.resolve(Metrics.NAME));
        }
    }

    @Test
    void theLastFileStandsIfTheNewOneCannotBeWritten() throws IOException {
        Metrics.write(temp, figures("1.0"));
        String before = text();
        Files.createDirectory(temp.resolve(".phaseout.prom.tmp"));

        assertThatThrownBy(() -> Metrics.write(temp, figures("2.0"))).isInstanceOf(IOException.class);

        assertThat(text()).isEqualTo(before);
    }

    private String text() throws IOException {
        return Files.readString(temp.resolve(Metrics.NAME));
    }

    private static Figures figures(String software) {
        Instant night = Instant.parse("2026-03-01T01:16:00Z");
        return new Figures(
                Map.of("nightly-import", night),
                Map.of(
                        new Pair("nightly-import", "failed"),
                        night.minus(Duration.ofDays(1)),
                        new Pair("nightly-import", "completed"),
                        night),
                Map.of("nightly-import", Duration.ofSeconds(61)),
                Map.of(
                        new Pair("publish-tables", "tabulate"), Duration.ofMillis(40),
                        new Pair("import-submission", "readRows"), Duration.ofMillis(1250)),
                Map.of("accepted", 2L, "rejected", 0L),
                new Cells(10, 7, 3),
                Map.of(new Pair("error", "pcb"), 3L, new Pair("error", "hfc"), 0L),
                Map.of("pcb", 1L),
                Map.of("pcb", 4L),
                Map.of("area", 1L, "unit", 0L),
                software,
                "ab12");
    }
}
