package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to stop in the middle of a file, or that is held up, loses no row and counts none twice. */
@Tag(HomeStore.TAG)
@Timeout(180)
class StoppedRunTest {

    private static final int ROWS = 40_000;
    private static final int CHUNK = 1000;

    @TempDir
    private static Path folder;

    private static Path file;
    private static Home undisturbed;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"),
                "Windows has no signals that a process could hear or be held up by.");
        StringBuilder list = new StringBuilder("country,year,substance,flow,importer,Quantity (t)\n");
        for (int i = 1; i <= ROWS; i++) {
            list.append("KEN,%d,HFC-134a,imports,Company %d,%d.%03d%n".formatted(2021 + i % 2, i, i / 1000, i % 1000));
        }
        file = Files.writeString(folder.resolve("many-rows.csv"), list);
        undisturbed = Home.in(folder.resolve("undisturbed")).drop(file);
        undisturbed.run();
    }

    @Test
    void aRunThatIsAskedToStopGoesOnLaterWhereItStopped() throws Exception {
        Home home = Home.in(folder.resolve("stopped")).drop(file);
        String at = home.folder().toString();

        Process signalled = start(home, 5);
        signalled.destroy();
        assertThat(end(signalled)).as("after SIGTERM").isEqualTo(3);
        assertThat(home.ask("select status from batch_job_execution")).isEqualTo("STOPPED");
        assertThat(home.ask("select status from batch_step_execution where step_name = 'readRows'"))
                .isEqualTo("STOPPED");
        assertThat(home.ask("select status from run")).isEqualTo("STOPPED");
        long first = Long.parseLong(home.ask("select count(*) from record_hfc"));
        assertThat(first).isBetween(5L * CHUNK - 1, ROWS - 1L);
        assertThat(said(home)).contains("Stopped on request", "phaseout run");

        Process asked = start(home, (int) (first / CHUNK) + 5);
        Program.Said stop = Program.run("stop", "--home", at, "--wait", "60");
        assertThat(end(asked)).as("after stop").isEqualTo(3);
        assertThat(stop.exitCode()).isZero();
        assertThat(stop.out()).contains("Asked to stop: run, process " + asked.pid(), "It has stopped.");
        assertThat(Long.parseLong(home.ask("select count(*) from record_hfc"))).isBetween(first + 1, ROWS - 1L);
        assertThat(Program.run("stop", "--home", at).out()).contains("No run is at work");
        assertThat(Program.run("status", "--home", at).out()).contains("STOPPED", "phaseout run");

        assertThat(Program.run("run", "--home", at, "--settle", "0").exitCode()).isZero();
        assertSameAsUndisturbed(home);
    }

    @Test
    void aProcessHeldUpPastItsLeaseKeepsOthersOutAndPublishesOnce() throws Exception {
        Home home = Home.in(folder.resolve("held-up")).drop(file);
        String at = home.folder().toString();
        Process held = start(home, 5, "-Dphaseout.lease.seconds=1");
        try {
            signal("-STOP", held);
            Thread.sleep(2500);

            Program.Said other = Program.run("run", "--home", at, "--settle", "0");
            assertThat(other.exitCode()).isEqualTo(4);
            assertThat(other.err()).contains("Another run is at work", "run, process " + held.pid());
            assertThat(Program.run("stop", "--home", at, "--wait", "1").exitCode())
                    .as("one that is held up does not stop")
                    .isEqualTo(1);
            Files.delete(home.folder().resolve("state").resolve("stop"));
        } finally {
            signal("-CONT", held);
        }

        assertThat(end(held)).isZero();
        assertSameAsUndisturbed(home);
        assertThat(home.ask("select count(*) from run")).isEqualTo("1");
        try (Stream<Path> editions = Files.list(home.folder().resolve("output"))) {
            assertThat(editions.filter(f -> Files.isDirectory(f) && !Files.isSymbolicLink(f)))
                    .as("editions")
                    .hasSize(1);
        }
    }

    private static void assertSameAsUndisturbed(Home home) throws Exception {
        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("" + ROWS);
        assertThat(home.ask("select count(distinct row_no) from record_hfc")).isEqualTo("" + ROWS);
        assertThat(home.edition()).isEqualTo(undisturbed.edition());
    }

    /** Starts a run and waits until it is in the middle of the file. */
    private static Process start(Home home, int chunks, String... options) throws Exception {
        Process process = Program.start(
                List.of(options),
                home.folder().resolve("said.txt"),
                "run",
                "--home",
                home.folder().toString(),
                "--settle",
                "0");
        while (process.isAlive() && committed(home) < (long) chunks * CHUNK) {
            Thread.sleep(5);
        }
        return process;
    }

    private static int end(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ended").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void signal(String which, Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", which, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static String said(Home home) throws IOException {
        return Files.readString(home.folder().resolve("said.txt"));
    }

    private static long committed(Home home) throws IOException {
        Path log = home.folder().resolve("logs").resolve("phaseout.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" readRows ") && line.endsWith(" rows"))
                    .map(line -> line.substring(0, line.length() - " rows".length()))
                    .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                    .max()
                    .orElse(0);
        }
    }
}
