package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitoring hears of runs that succeed, and of those that fail. */
@Tag(HomeStore.TAG)
class RunSignalsTest {

    private static final Path SAMPLE = Path.of("sample-inputs/methyl-bromide-returned");
    private static final Path ACCEPTED =
            Path.of("sample-inputs/methyl-bromide-article-7-french/Maroc_Article_7_2006.xlsx");

    @TempDir
    Path temp;

    private final List<String> pings = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Home home;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                pings.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        home = Home.in(temp);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyFigureStandsInTheMetricsAndTheLastSuccessOutlivesAFailedRun() throws IOException {
        home.drop(SAMPLE.resolve("broken.xlsx"))
                .drop(SAMPLE.resolve("unknown_country.xlsx"))
                .drop(ACCEPTED)
                .drop("empty.csv", "");

        assertThat(run().exitCode()).isEqualTo(1);

        assertThat(metrics())
                .contains("phaseout_files{state=\"rejected\"} 1\n")
                .contains("phaseout_files{state=\"returned\"} 1\n")
                .contains("phaseout_files{state=\"duplicate\"} 0\n")
                .contains("phaseout_files{state=\"waiting\"} 1\n")
                .contains("phaseout_unmatched_names{kind=\"area\"} 1\n")
                .contains("phaseout_submissions_current{convention=\"methyl-bromide\"} 1\n")
                .contains("phaseout_issues{severity=\"error\",definition=\"unassigned\"} 2\n")
                .contains("phaseout_issues{severity=\"error\",definition=\"methyl-bromide\"} 0\n")
                .contains("phaseout_issues{severity=\"warning\",definition=\"pcb\"} 0\n")
                .contains("phaseout_step_duration_seconds{job=\"import-submission\",step=\"readRows\"} ")
                .contains("phaseout_step_duration_seconds{job=\"publish-tables\",step=\"writeTables\"} ")
                .contains("phaseout_run_duration_seconds{job=\"nightly-import\"} ");
        assertThat(figure("phaseout_cells_read"))
                .isPositive()
                .isEqualTo(figure("phaseout_cells_used") + figure("phaseout_cells_explained"));
        assertThat(figure("phaseout_submissions_overdue{convention=\"methyl-bromide\"}"))
                .isEqualTo(overdue());
        long success = figure("phaseout_last_success_timestamp_seconds{job=\"nightly-import\"}");
        assertThat(pings).hasSize(2);
        assertThat(pings.get(0)).isEqualTo("GET /secret/start");
        assertThat(pings.get(1)).startsWith("POST /secret/1 run 1 completed").contains("1 rejected", "1 waiting");

        Files.createDirectories(temp.resolve("output/.latest.next/in-the-way"));
        home.drop(SAMPLE.resolve("two_readings.xlsx"));

        assertThat(run().exitCode()).isEqualTo(3);

        assertThat(figure("phaseout_last_success_timestamp_seconds{job=\"nightly-import\"}"))
                .isEqualTo(success);
        assertThat(figure("phaseout_last_completion_timestamp_seconds{job=\"nightly-import\",outcome=\"failed\"}"))
                .isGreaterThanOrEqualTo(success);
        assertThat(pings).hasSize(4);
        assertThat(pings.get(3)).startsWith("POST /secret/3 run ").contains("1 faults");
    }

    @Test
    void aRunThatFailsBeforeAnythingIsDoneLeavesWholeMetrics() throws IOException {
        assertThat(run().exitCode()).isZero();
        String before = metrics();
        Files.deleteIfExists(temp.resolve("duplicates"));
        Files.writeString(temp.resolve("duplicates"), "a file where a folder should be");

        assertThat(run().exitCode()).isEqualTo(3);

        assertThat(names(metrics())).isEqualTo(names(before));
        assertThat(pings).hasSize(4);
        assertThat(pings.get(3)).startsWith("POST /secret/3");
    }

    @Test
    void metricsThatCannotBeWrittenAndAPingThatFailsFailNoRun() throws IOException {
        Files.createDirectories(temp.resolve("metrics/.phaseout.prom.tmp/in-the-way"));
        server.stop(0);

        assertThat(run().exitCode()).isZero();

        assertThat(Files.readString(temp.resolve("logs/phaseout.log")))
                .contains("metrics could not be written", "no connection")
                .doesNotContain("secret");
    }

    private Program.Said run() {
        return Program.run(
                "run",
                "--home",
                temp.toString(),
                "--settle",
                "0",
                "--ping",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    }

    private String metrics() throws IOException {
        return Files.readString(temp.resolve("metrics/phaseout.prom"));
    }

    private static List<String> names(String metrics) {
        List<String> names = new ArrayList<>();
        metrics.lines().filter(l -> l.startsWith("# TYPE")).forEach(names::add);
        return names;
    }

    private long figure(String name) throws IOException {
        String line = metrics()
                .lines()
                .filter(l -> l.startsWith(name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
        return Long.parseLong(line.substring(name.length() + 1));
    }

    /** Worked out from the published table itself. */
    private long overdue() throws IOException {
        List<String> lines = home.published("mb_consumption.csv");
        List<String> head = List.of(lines.get(0).split(","));
        List<String> world = List.of(lines.stream()
                .filter(l -> l.contains("world") && l.contains(",2006,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1));
        return Long.parseLong(world.get(head.indexOf("n_expected")))
                - Long.parseLong(world.get(head.indexOf("n_reporting")));
    }
}
