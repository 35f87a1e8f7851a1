package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that watches runs for files that arrive, outlives a failed run, and ends well when asked to. */
@Tag(HomeStore.TAG)
@Timeout(180)
class WatchCommandTest {

    private static final String HEADINGS = "country,year,substance,flow,importer,Quantity (t)\n";

    @TempDir
    private Path folder;

    @Test
    void runsForEachArrivalUntilItIsStopped() throws Exception {
        Home home = Home.in(folder.resolve("home"));
        home.run();
        home.tell("alter table record_hfc add constraint broken check (country <> 'KEN')");
        String at = home.folder().toString();
        Path said = folder.resolve("said.txt");
        Process watch = Program.start(said, "watch", "--home", at, "--every", "1", "--settle", "0");
        try {
            home.drop("first.csv", HEADINGS + "KEN,2022,HFC-134a,imports,A,20\n");
            waitFor(said, watch, "Run 2 FAILED");
            assertThat(Program.run("watch", "--home", at).exitCode())
                    .as("another that watches")
                    .isEqualTo(4);
            home.tell("alter table record_hfc drop constraint broken");
            home.drop("second.csv", HEADINGS + "UGA,2022,HFC-134a,imports,A,20\n");
            waitFor(said, watch, "Run 3 COMPLETED: 2 files: 2 accepted.");

            Program.Said stop = Program.run("stop", "--home", at, "--wait", "60");

            assertThat(stop.exitCode()).isZero();
            assertThat(stop.out()).contains("watch, process " + watch.pid());
            assertThat(watch.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.exitValue()).isZero();
        } finally {
            watch.destroyForcibly();
        }
        assertThat(Files.readString(said).lines().filter(l -> l.startsWith("Run ")))
                .hasSize(2);
    }

    private static void waitFor(Path said, Process process, String words) throws IOException, InterruptedException {
        while (!Files.readString(said).contains(words)) {
            assertThat(process.isAlive()).as(() -> "it watches: " + read(said)).isTrue();
            Thread.sleep(50);
        }
    }

    private static String read(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
