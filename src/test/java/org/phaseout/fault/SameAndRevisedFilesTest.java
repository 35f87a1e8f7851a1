package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.HomeStore;
import org.phaseout.intake.Decisions;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;

/** The same bytes come again, and revised files come before, during and after a run, or late. */
@Tag(HomeStore.TAG)
class SameAndRevisedFilesTest {

    private static final String HEADINGS = "Country,Year,Process,Import (t),Export (t)\n";
    private static final String OLD = HEADINGS + "Kenya,2022,Lamps,8,0\n";
    private static final String NEW = HEADINGS + "Kenya,2022,Lamps,9,0\n";
    private static final String TABLE = "mercury_net_import.csv";

    @TempDir
    private Path folder;

    enum Again {
        IN_ANOTHER_FOLDER,
        UNDER_ANOTHER_NAME,
        WHILE_A_RUN_IS_ON,
        TWICE_IN_ONE_NIGHT,
        AFTER_IT_WAS_WITHDRAWN
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesChangeNothing(Again again) throws Exception {
        Path file = SmallNight.file("01-ghana.csv");
        SmallNight night = SmallNight.empty(folder.resolve("home"));
        night.drop(SmallNight.file("03-kenya-two-years.csv"));
        night.drop(file, "ghana.csv");
        switch (again) {
            case TWICE_IN_ONE_NIGHT, IN_ANOTHER_FOLDER, UNDER_ANOTHER_NAME -> night.run();
            case WHILE_A_RUN_IS_ON -> runAndDrop(night, file, "while-running.csv");
            case AFTER_IT_WAS_WITHDRAWN -> {
                night.run();
                withdraw(night, SmallNight.sha256(file));
            }
        }
        Map<String, String> before = night.edition();
        Map<String, String> verdicts = night.verdicts();
        int copies = 1;
        switch (again) {
            case IN_ANOTHER_FOLDER -> night.drop(file, "from ghana/ghana.csv");
            case UNDER_ANOTHER_NAME, AFTER_IT_WAS_WITHDRAWN -> night.drop(file, "ghana once more.csv");
            case TWICE_IN_ONE_NIGHT -> {
                night.drop(file, "a.csv").drop(file, "b.csv");
                copies = 2;
            }
            case WHILE_A_RUN_IS_ON -> {}
        }

        RunReport report = night.run();

        assertThat(report.faults()).isEmpty();
        assertThat(report.files()).hasSize(copies).allSatisfy(f -> {
            assertThat(f.state()).isEqualTo("DUPLICATE");
            assertThat(f.reason()).contains("ghana.csv");
        });
        assertThat(night.edition()).isEqualTo(before);
        assertThat(night.verdicts()).isEqualTo(verdicts);
        assertThat(night.below("duplicates"))
                .filteredOn(f -> f.toString().endsWith(".csv"))
                .hasSize(copies);
        assertThat(night.below("inbox")).isEmpty();
        String mend = again == Again.AFTER_IT_WAS_WITHDRAWN
                ? "phaseout withdraw --undo " + SmallNight.sha256(file).substring(0, 12)
                : "Nothing changes.";
        assertThat(night.below("duplicates"))
                .filteredOn(f -> f.toString().endsWith(".reason.txt"))
                .allSatisfy(reason -> assertThat(reason).content().contains(mend))
                .hasSize(copies);
    }

    /** Drops the file while the run is at work, once it has looked into the inbox. */
    private static void runAndDrop(SmallNight night, Path file, String name) throws IOException {
        AtomicBoolean dropped = new AtomicBoolean();
        try (Pipeline pipeline = night.open()) {
            RunReport report = SmallNight.run(pipeline, (what, done, of) -> {
                if (what.endsWith(".csv") && dropped.compareAndSet(false, true)) {
                    drop(night, file, name);
                }
            });
            assertThat(report.faults()).isEmpty();
        }
        assertThat(dropped).isTrue();
        assertThat(night.below("inbox")).hasSize(1);
    }

    private static void drop(SmallNight night, Path file, String name) {
        try {
            night.drop(file, name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void withdraw(SmallNight night, String sha256) throws IOException {
        try (Pipeline pipeline = night.open()) {
            pipeline.nightlyRun()
                    .decide(pipeline.choice().file(sha256), Decisions.What.WITHDRAWN, "Sent by mistake", Progress.NONE);
        }
    }

    enum Order {
        AFTER_THE_RUN,
        IN_THE_SAME_NIGHT,
        IN_THE_SAME_NIGHT_BUT_TAKEN_FIRST,
        DURING_THE_RUN,
        FIRST_AND_THE_OLD_ONE_LATE
    }

    @ParameterizedTest
    @EnumSource
    void theNewestStatedRevisionCountsWheneverItComes(Order order) throws Exception {
        Path old = Files.writeString(folder.resolve("old.csv"), OLD);
        Path revised = Files.writeString(folder.resolve("new.csv"), NEW);
        SmallNight night = SmallNight.empty(folder.resolve("home"));
        switch (order) {
            case AFTER_THE_RUN -> {
                night.drop(old, "kenya rev 1.csv").run();
                night.drop(revised, "kenya rev 2.csv");
            }
            case IN_THE_SAME_NIGHT -> night.drop(old, "kenya rev 1.csv").drop(revised, "kenya rev 2.csv");
            case IN_THE_SAME_NIGHT_BUT_TAKEN_FIRST ->
                night.drop(old, "b/kenya rev 1.csv").drop(revised, "a/kenya rev 2.csv");
            case DURING_THE_RUN -> {
                night.drop(old, "kenya rev 1.csv");
                runAndDrop(night, revised, "kenya rev 2.csv");
            }
            case FIRST_AND_THE_OLD_ONE_LATE -> {
                night.drop(revised, "kenya rev 2.csv").run();
                night.drop(old, "kenya rev 1.csv");
            }
        }

        RunReport report = night.run();

        assertThat(report.faults()).isEmpty();
        assertThat(Files.readAllLines(night.output().resolve("latest").resolve(TABLE)))
                .anyMatch(line -> line.startsWith("country,KEN,LAMPS,2022,9,"))
                .noneMatch(line -> line.startsWith("country,KEN,LAMPS,2022,8,"));
        assertThat(night.verdicts()).containsEntry(SmallNight.sha256(old), "SUPERSEDED");
        assertThat(night.verdicts()).containsEntry(SmallNight.sha256(revised), "ACCEPTED");
        assertThat(night.ask("select count(*) from record_mercury"))
                .as("the old one is kept")
                .isEqualTo("2");
    }

    @Test
    void aRevisedFileLeavesAloneWhatItDoesNotHold() throws Exception {
        SmallNight night = SmallNight.in(folder.resolve("home"));

        night.run();

        assertThat(night.ask(
                        "select s.time_period || ' ' || s.state from section s join submission f on f.submission_id = s.submission_id"
                                + " where f.file_name = '03-kenya-two-years.csv' order by s.time_period"))
                .isEqualTo("2021 CURRENT\n2022 SUPERSEDED");
    }
}
