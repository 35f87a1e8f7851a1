package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is killed in the middle of a file loses no row and counts none twice. */
@Timeout(180)
class KilledImportTest {

    private static final int ROWS = 40_000;
    private static final int CHUNK = 1000;

    @TempDir
    private static Path folder;

    private static Path file;
    private static Home undisturbed;

    /** Row i is i kilograms of one gas, each of its own importer. */
    @BeforeAll
    static void runUndisturbed() throws IOException {
        StringBuilder list = new StringBuilder("country,year,substance,flow,importer,Quantity (t)\n");
        for (int i = 1; i <= ROWS; i++) {
            list.append("KEN,%d,HFC-134a,imports,Company %d,%d.%03d%n".formatted(2021 + i % 2, i, i / 1000, i % 1000));
        }
        file = Files.writeString(folder.resolve("many-rows.csv"), list);
        undisturbed = Home.in(folder.resolve("undisturbed")).drop(file);
        undisturbed.run();
    }

    @AfterEach
    void backToTheFile() {
        System.clearProperty(Store.SETTING);
    }

    /** Rows, the place reached and the job repository are on the server too, and say the same after a kill. */
    @ParameterizedTest(name = "killed once {1} chunks are in on {0}")
    @CsvSource({"H2, 4", "H2, 17", "POSTGRESQL, 9"})
    void everyRowCountsOnce(Store store, int chunks) throws Exception {
        store.use();
        Home home = Home.in(folder.resolve("killed-at-" + chunks)).drop(file);

        long committed = killAfter(chunks, home);

        assertThat(committed).as("rows in when it was killed").isBetween((long) chunks * CHUNK, ROWS - 1L);
        assertThat(home.ask("select count(*) from record_hfc"))
                .isEqualTo(home.ask("select rows_read - 1 from submission"));
        String at = home.folder().toString();
        assertThat(Program.run("status", "--home", at).out()).contains("RECEIVED", "STARTED", "phaseout recover");
        assertThat(Program.run("recover", "--home", at).exitCode()).isZero();
        assertThat(Program.run("run", "--home", at, "--settle", "0").exitCode()).isZero();

        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("" + ROWS);
        assertThat(home.ask("select count(distinct row_no) from record_hfc")).isEqualTo("" + ROWS);
        assertThat(home.ask("select cast(sum(import_new) as varchar) from record_hfc"))
                .startsWith("" + (long) ROWS * (ROWS + 1) / 2 / 1000 + ".");
        assertThat(home.edition()).isEqualTo(undisturbed.edition());
        assertThat(home.published("manifest.json")).isEqualTo(undisturbed.published("manifest.json"));
    }

    /** Kills the process with no chance to tidy up. @return rows of the last chunk that the log shows */
    private static long killAfter(int chunks, Home home) throws IOException, InterruptedException {
        Process process = Program.start(
                Store.options(),
                home.folder().resolve("said.txt"),
                "run",
                "--home",
                home.folder().toString(),
                "--settle",
                "0");
        try {
            while (process.isAlive() && committed(home) < (long) chunks * CHUNK) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed by SIGKILL").isEqualTo(137);
        return committed(home);
    }

    private static long committed(Home home) throws IOException {
        Path log = home.folder().resolve("logs").resolve("phaseout.log");
        if (!Files.exists(log)) {
            return 0;
        }
        return Files.readString(log)
                .lines()
                .filter(line -> line.contains(" readRows ") && line.endsWith(" rows"))
                .map(line -> line.split(" "))
                .mapToLong(words -> Long.parseLong(words[words.length - 2]))
                .max()
                .orElse(0);
    }
}
