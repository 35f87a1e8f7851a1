package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.store.Fence;

/** A run that others took over from, while it slept, changes nothing any more from whichever step it wakes in. */
@Tag(HomeStore.TAG)
class LostLeaseTest {

    private static final String LIST = "country,year,substance,flow,importer,Quantity (t)\n";

    @TempDir
    private static Path folder;

    private static Home undisturbed;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        undisturbed = filled(Home.in(folder.resolve("undisturbed")));
        undisturbed.run();
    }

    @ParameterizedTest(name = "at {0}")
    @CsvSource({"readRows,         RECEIVED, 0", "settleSubmission, RECEIVED, 2", "writeTables,      ACCEPTED, 2"})
    void nothingIsCommittedOrPublished(String step, String state, int rows) throws Exception {
        Home home = Home.in(folder.resolve(step));
        home.run();
        Path before = home.latest();
        List<String> editions = editions(home);
        filled(home);
        StealingTrigger.set(home, step);

        try (Pipeline pipeline = Pipeline.open(HomeStore.at(home.folder()), home.jobs(), "run")) {
            pipeline.takeLease("run");
            assertThatThrownBy(() -> pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE))
                    .isInstanceOf(Fence.Lost.class)
                    .hasMessageContaining("took over");
        }

        assertThat(home.ask("select state from submission")).isEqualTo(state);
        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("" + rows);
        assertThat(home.latest()).isEqualTo(before);
        assertThat(editions(home)).isEqualTo(editions);
        StealingTrigger.takeOff(home);
        home.tell("update lease set holder = null");
        assertThat(Program.run("run", "--home", home.folder().toString(), "--settle", "0")
                        .exitCode())
                .isZero();
        assertThat(home.edition()).isEqualTo(undisturbed.edition());
    }

    private static Home filled(Home home) throws Exception {
        return home.drop("list.csv", LIST + "KEN,2021,HFC-134a,imports,A,10\nKEN,2022,HFC-134a,imports,A,20\n");
    }

    private static List<String> editions(Home home) throws Exception {
        try (Stream<Path> found = Files.list(home.folder().resolve("output"))) {
            return found.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
