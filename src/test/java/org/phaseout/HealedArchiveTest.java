package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.intake.Archive;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.RunReport;

/** An archived file that is damaged or gone: the same bytes heal it when they are dropped once more. */
@Tag(HomeStore.TAG)
class HealedArchiveTest {

    private static final Path JOBS = Path.of("src/test/resources/night/jobs");
    private static final String HEAD = "Country,Year,Process,Import (t),Export (t)\n";
    private static final String GHANA = HEAD + "Ghana,2022,Lamps,3,0\n";
    private static final String KENYA = HEAD + "Kenya,2022,Lamps,4,0\n";

    @TempDir
    private Path folder;

    private Home home;
    private Path ghana;
    private Path kenya;

    @BeforeEach
    void keepTwoFiles() throws Exception {
        home = Home.in(folder, JOBS).drop("ghana.csv", GHANA).drop("kenya.csv", KENYA);
        home.run();
        ghana = kept("ghana.csv");
        kenya = kept("kenya.csv");
    }

    private Path kept(String name) throws Exception {
        return folder.resolve(home.ask("select stored_at from submission where file_name = '" + name + "'"));
    }

    private static void damage(Path file) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.writeString(file, Files.readString(file).replace("2022", "2021"));
    }

    private Program.Said phaseout(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.toString(), "--jobs", JOBS.toString()));
        return Program.run(all.toArray(String[]::new));
    }

    @Test
    void aDamagedFileIsReplacedByTheSameBytesDroppedAgain() throws Exception {
        String receipt = Files.readString(Archive.receipt(ghana));
        damage(ghana);
        home.drop("again.csv", GHANA);

        RunReport report = home.run();

        assertThat(report.files())
                .extracting(FileReport::file, FileReport::state)
                .containsExactly(tuple("again.csv", "DUPLICATE"));
        assertThat(report.files().get(0).reason()).contains("taken its place in the archive");
        assertThat(ghana).hasContent(GHANA);
        assertThat(Archive.receipt(ghana)).hasContent(receipt);
        assertThat(folder.resolve("rejected").resolve(ghana.getFileName() + ".damaged"))
                .content()
                .contains("2021");
        assertThat(folder.resolve("duplicates")).isEmptyDirectory();
        assertThat(Files.readString(folder.resolve("state/audit.jsonl"))).contains("archive.healed");
        assertThat(phaseout("verify").exitCode()).isZero();
        assertThat(phaseout("rebuild").exitCode()).isZero();
    }

    @Test
    void aFileThatIsGoneComesBackWithTheSameBytes() throws Exception {
        Files.delete(ghana);
        assertThat(phaseout("verify").exitCode()).isNotZero();

        home.drop("ghana.csv", GHANA).run();

        assertThat(ghana).hasContent(GHANA);
        assertThat(phaseout("verify").exitCode()).isZero();
    }

    @Test
    void rebuildNamesAllThatIsDamagedAndWhatToDo() throws Exception {
        damage(ghana);
        Files.delete(kenya);

        Program.Said rebuilt = phaseout("rebuild");

        assertThat(rebuilt.exitCode()).isEqualTo(3);
        assertThat(rebuilt.err())
                .contains(
                        ghana.getFileName().toString(),
                        kenya.getFileName().toString(),
                        "Drop the same file into the inbox and run, put it back from a backup, or take it out:"
                                + " phaseout withdraw SHA, then rebuild");
    }

    @Test
    void whatPeopleTookOutMayBeDamaged() throws Exception {
        assertThat(phaseout("withdraw", "kenya.csv", "--why", "sent by mistake").exitCode())
                .isZero();
        damage(kenya);

        Program.Said rebuilt = phaseout("rebuild");

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
        assertThat(home.status().submissions())
                .extracting(f -> f.file() + " " + f.state())
                .containsExactly("ghana.csv ACCEPTED", "kenya.csv WITHDRAWN");
    }

    @Test
    void aDamagedFileIsNotReadAnew() throws Exception {
        damage(ghana);

        Program.Said rerun = phaseout("rerun", "--file", "ghana.csv");

        assertThat(rerun.exitCode()).isEqualTo(3);
        assertThat(rerun.out() + rerun.err()).contains("ghana.csv", "not those that were received");

        home.drop("ghana.csv", GHANA);
        assertThat(home.run().faults()).isEmpty();
        assertThat(home.status().submissions())
                .extracting(f -> f.file() + " " + f.state())
                .containsExactly("ghana.csv ACCEPTED", "kenya.csv ACCEPTED");
    }
}
