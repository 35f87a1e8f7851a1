package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A name that Java has no letters for, as in the empty environment that cron gives: that file waits, the others go on. */
@Tag(HomeStore.TAG)
@Timeout(240)
class UnreadableNamesTest {

    private static final String HEAD = "Country,Year,Process,Import (t),Export (t)\n";
    private static final Path JOBS = Path.of("src/test/resources/night/jobs");

    @TempDir
    private Path folder;

    @Test
    void anAccentedNameWaitsUnderAnEmptyEnvironmentAndIsTakenUnderAProperOne() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux"), "names are bytes, and LC_ALL counts, on Linux only");
        Home home = Home.in(folder.resolve("home"), JOBS)
                .drop("kenya.csv", HEAD + "Kenya,2022,Lamps,3,0\n")
                .drop("C\u00f4te.csv", HEAD + "Ghana,2022,Lamps,3,0\n");

        assertThat(run(home, "C", "first")).isZero();

        assertThat(Files.readString(folder.resolve("first")))
                .contains("Its name cannot be read in the language settings of this system", "LC_ALL=C.UTF-8");
        assertThat(home.status().submissions())
                .singleElement()
                .satisfies(f -> assertThat(f.file()).isEqualTo("kenya.csv"));

        assertThat(run(home, "C.UTF-8", "second")).isZero();
        assertThat(home.status().submissions()).hasSize(2);
        home.drop("later.csv", HEAD + "Uganda,2022,Lamps,3,0\n").drop("again.csv", HEAD + "Ghana,2022,Lamps,3,0\n");

        assertThat(run(home, "C", "third"))
                .as("with an accented name in the archive")
                .isZero();
        assertThat(home.status().submissions()).hasSize(3);
    }

    private int run(Home home, String locale, String said) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.phaseout.Phaseout",
                "run",
                "--settle",
                "0",
                "--home",
                home.folder().toString(),
                "--jobs",
                JOBS.toString()));
        command.addAll(1, HomeStore.options(home.folder()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(said).toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
