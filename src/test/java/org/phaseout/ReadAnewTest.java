package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.disk.Tree;
import org.phaseout.intake.Decisions.What;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Rebuild;
import org.phaseout.ops.RunReport;

/**
 * Files read anew, withdrawn and reinstated, and everything made anew from the archive: what comes out depends on what
 * was received and in which order, and on nothing else.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class ReadAnewTest {

    private static final Path SMALL = Path.of("src/test/resources/night/jobs");
    private static final String HEAD = "Country,Year,Process,Import (t),Export (t)\n";
    private static final String LAST_YEAR = HEAD + "Uganda,2021,Chlor-alkali,0.5,0\n";
    private static final String TENFOLD = HEAD + "Uganda,2022,Chlor-alkali,50,0\n";

    private final Store store;

    @TempDir
    private Path folder;

    private Path jobs;

    ReadAnewTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void copyDefinitions() throws IOException {
        jobs = folder.resolve("jobs");
        copy(SMALL, jobs);
    }

    @AfterEach
    void backToTheFile() {
        Store.H2.use();
    }

    private void onlyForAFile() {
        assumeTrue(store == Store.H2, "A server's store is no file; ServerStoreTest tells of it.");
    }

    @Test
    void aWithdrawnFileCountsNoMoreAndWhatItSupersededCountsAgain() throws Exception {
        Home home = home().drop("first.csv", HEAD + "Kenya,2022,Lamps,3,0\n");
        home.run();
        Map<String, String> before = home.edition();
        home.drop("revised.csv", HEAD + "Kenya,2022,Lamps,4,0\n");
        home.run();

        RunReport withdrawn = decide(home, "revised.csv", What.WITHDRAWN);

        assertThat(home.edition()).isEqualTo(before);
        assertThat(states(home)).containsExactly("first.csv ACCEPTED", "revised.csv WITHDRAWN");
        assertThat(withdrawn.moved().figures())
                .anySatisfy(f -> assertThat(f.key()).containsEntry("area", "KEN"))
                .extracting(f -> f.from() + " to " + f.to())
                .contains("4 to 3");
        assertThat(Files.readString(home.folder().resolve("decisions/withdrawn.csv")))
                .contains("revised.csv,withdrawn,")
                .contains("sent by mistake");

        decide(home, "revised.csv", What.REINSTATED);

        assertThat(states(home)).containsExactly("first.csv SUPERSEDED", "revised.csv ACCEPTED");
        provesItself(home);
    }

    @Test
    void laterFilesAreHeldAgainstWhatIsLeftWhenOneIsWithdrawn() throws Exception {
        Home home = home().drop("2021.csv", LAST_YEAR);
        home.run();
        home.drop("2022.csv", TENFOLD);
        home.run();
        assertThat(states(home)).containsExactly("2021.csv ACCEPTED", "2022.csv ACCEPTED_WITH_ISSUES");

        decide(home, "2021.csv", What.WITHDRAWN);

        assertThat(states(home)).containsExactly("2021.csv WITHDRAWN", "2022.csv ACCEPTED");
        assertThat(home.published("issues.csv")).hasSize(1);
        provesItself(home);
    }

    @Test
    void aFileThatFailedFirstEndsAsIfItHadNot() throws Exception {
        Home undisturbed = home("undisturbed").drop("1.csv", LAST_YEAR).drop("2.csv", TENFOLD);
        undisturbed.run();
        Home home = home();
        home.run();
        home.drop("1.csv", LAST_YEAR).drop("2.csv", TENFOLD);
        home.tell("alter table record_mercury add constraint broken check (imported > 1)");

        RunReport failed = home.run();

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.faults()).singleElement().asString().contains("1.csv", "readRows", "phaseout rerun --failed");
        assertThat(states(home)).containsExactly("1.csv RECEIVED", "2.csv ACCEPTED");
        assertThat(home.status().runs().get(1).mend()).isEqualTo("phaseout rerun --failed");
        assertThat(home.status().runs().get(1).files())
                .extracting(f -> f.fileName() + " " + f.state() + " " + f.failedStep())
                .containsExactly("1.csv FAILED readRows", "2.csv ACCEPTED null");

        home.tell("alter table record_mercury drop constraint broken");
        Program.Said rerun = phaseout(home, "rerun", "--failed");

        assertThat(rerun.exitCode()).as(rerun.err()).isZero();
        assertThat(states(home)).containsExactly("1.csv ACCEPTED", "2.csv ACCEPTED_WITH_ISSUES");
        assertThat(home.edition()).isEqualTo(undisturbed.edition());
        assertThat(home.status().runs())
                .allSatisfy(run -> assertThat(run.mend()).isNull());
        assertThat(phaseout(home, "rerun", "--failed").exitCode()).isZero();
    }

    @Test
    void aFileIsReadAnewByNameByHashByRunByCountryAndByInventory() throws Exception {
        Home home = home().drop("ghana.csv", HEAD + "Ghana,2022,Lamps,3,0\n")
                .drop("kenya.csv", HEAD + "Kenya,2022,Lamps,3,0\n");
        home.run();
        Map<String, String> before = home.edition();
        String sha = home.status().submissions().get(1).sha256();

        assertThat(attemptsAfter(home, "--file", "ghana.csv")).containsExactly(2, 1);
        assertThat(attemptsAfter(home, "--file", sha.substring(0, 8))).containsExactly(2, 2);
        assertThat(attemptsAfter(home, "--run", "1")).containsExactly(3, 3);
        assertThat(attemptsAfter(home, "--country", "ken")).containsExactly(3, 4);
        assertThat(attemptsAfter(home, "--inventory", "mercury")).containsExactly(4, 5);
        assertThat(home.edition()).isEqualTo(before);
        assertThat(home.ask("select count(*) from record_mercury")).isEqualTo("2");

        assertThat(phaseout(home, "rerun", "--file", "nobody.csv").exitCode()).isEqualTo(2);
        assertThat(phaseout(home, "rerun", "--run", "99").exitCode()).isEqualTo(2);
        assertThat(phaseout(home, "rerun", "--inventory", "lead").err()).contains("Known are mercury");
        assertThat(phaseout(home, "rerun").exitCode()).isEqualTo(2);
    }

    @Test
    void aChangedDefinitionMarksWhatIsStaleAndRebuildBringsItUpToDate() throws Exception {
        Home home = home().drop("2021.csv", LAST_YEAR).drop("2022.csv", TENFOLD);
        home.run();
        Path check = jobs.resolve("mercury/checks/tenfold.sql");
        Files.writeString(check, Files.readString(check).replace("t.import_t > 10 *", "t.import_t > 1000 *"));

        assertThat(home.status().submissions()).allMatch(FileReport::stale);
        Program.Said proof = phaseout(home, "rebuild", "--verify");
        assertThat(proof.exitCode()).isEqualTo(3);
        assertThat(proof.out()).contains("The definition 'mercury' has changed since.", "2022.csv", "phaseout rebuild");

        Program.Said rebuilt = phaseout(home, "rebuild");

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
        assertThat(states(home)).containsExactly("2021.csv ACCEPTED", "2022.csv ACCEPTED");
        assertThat(home.status().submissions()).noneMatch(FileReport::stale);
        provesItself(home);
    }

    @Test
    void theDatabaseIsMadeAnewFromTheArchiveWithItsHistory() throws Exception {
        onlyForAFile();
        Home home = home().drop("2021.csv", LAST_YEAR).drop("broken.xlsx", "no workbook");
        home.run();
        home.drop("2022.csv", TENFOLD).drop("late.csv", HEAD + "Kenya,2020,Lamps,1,0\n");
        home.run();
        decide(home, "late.csv", What.WITHDRAWN);
        Map<String, String> before = home.edition();
        List<String> states = states(home);
        Files.delete(home.database());
        assertThat(phaseout(home, "run", "--settle", "0").err()).contains("Nothing is lost: phaseout rebuild");
        Tree.delete(home.folder().resolve("output"));
        Tree.delete(home.folder().resolve("state"));

        Program.Said rebuilt = phaseout(home, "rebuild");

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(1); // one file cannot be read
        assertThat(home.edition()).isEqualTo(before);
        assertThat(states(home)).isEqualTo(states);
        assertThat(home.status().runs())
                .extracting(run -> run.run() + " " + run.kind())
                .startsWith("1 nightly", "2 nightly", "3 withdraw")
                .last()
                .asString()
                .endsWith("rebuild");
        provesItself(home);
        assertThat(phaseout(home, "verify").exitCode()).isZero();
    }

    @Test
    void aRebuildThatFailsPublishesNothingAndIsSeen() throws Exception {
        Home home = home().drop("2021.csv", LAST_YEAR).drop("2022.csv", TENFOLD);
        home.run();
        Map<String, String> before = home.edition();
        Path check = jobs.resolve("mercury/checks/tenfold.sql");
        String sound = Files.readString(check);
        Files.writeString(check, sound.replace("t.import_t > 10 * b.import_t", "1 / (t.import_t - 50) > 0"));

        Program.Said rebuilt = phaseout(home, "rebuild");

        assertThat(rebuilt.exitCode()).isEqualTo(3);
        assertThat(rebuilt.err()).contains("2022.csv", "checkSubmission", "phaseout rebuild");
        assertThat(home.edition()).isEqualTo(before);
        Files.writeString(check, sound);
        assertThat(home.status().runs())
                .extracting(r -> r.run() + " " + r.kind() + " " + r.status() + " " + r.mend())
                .containsExactly("1 nightly COMPLETED null", "2 rebuild FAILED phaseout rebuild");
        assertThat(phaseout(home, "verify").exitCode()).isZero();
        assertThat(phaseout(home, "rebuild").exitCode()).isZero();
        assertThat(home.status().runs())
                .extracting(r -> r.run() + " " + r.status())
                .containsExactly("1 COMPLETED", "2 FAILED", "3 COMPLETED");
        assertThat(home.edition()).isEqualTo(before);
        assertThat(Files.readString(home.folder().resolve("metrics/phaseout.prom")))
                .contains("phaseout_last_success_timestamp_seconds{job=\"nightly-import\"}")
                .contains("phaseout_submissions_current{convention=\"mercury\"} 2");
    }

    @Test
    void aChangedDefinitionIsNoDamage() throws Exception {
        Home home = home().drop("2021.csv", LAST_YEAR);
        home.run();
        Path check = jobs.resolve("mercury/checks/tenfold.sql");
        Files.writeString(check, Files.readString(check) + "-- no other rule, another file\n");

        Program.Said verified = phaseout(home, "verify");

        assertThat(verified.exitCode()).as(verified.out()).isZero();
    }

    @Test
    void aDatabaseThatIsGoneOrGarbageIsCalledSo() throws Exception {
        onlyForAFile();
        Home home = home().drop("2021.csv", LAST_YEAR);
        home.run();
        Files.writeString(home.database(), "garbage");
        assertThat(phaseout(home, "status").err()).contains("Nothing is lost: phaseout rebuild");
        Files.delete(home.database());

        Program.Said status = phaseout(home, "status");

        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.err()).contains("The database is gone", "phaseout rebuild");
        assertThat(home.database()).doesNotExist();
        assertThat(phaseout(home, "rebuild").exitCode()).isZero();
        assertThat(states(home)).containsExactly("2021.csv ACCEPTED");
    }

    @Test
    void aDamagedArchivedFileStopsARebuildAndIsNamed() throws Exception {
        onlyForAFile();
        Home home = home().drop("2021.csv", LAST_YEAR);
        home.run();
        Path kept = home.folder().resolve(home.ask("select stored_at from submission"));
        assertThat(kept.toFile().setWritable(true)).isTrue();
        Files.writeString(kept, LAST_YEAR.replace("0.5", "5.0"));
        byte[] database = Files.readAllBytes(home.database());

        Program.Said rebuilt = phaseout(home, "rebuild");

        assertThat(rebuilt.exitCode()).isEqualTo(3);
        assertThat(rebuilt.err()).contains(kept.getFileName().toString(), "damaged");
        assertThat(Files.readAllBytes(home.database())).isEqualTo(database);
    }

    @Test
    void whatKeepsFailingCanBeAbandonedAndTakenUpAgain() throws Exception {
        Home home = home();
        home.run();
        home.drop("2021.csv", LAST_YEAR);
        home.tell("alter table record_mercury add constraint broken check (imported > 1)");
        home.run();

        Program.Said abandoned = phaseout(home, "abandon", "--file", "2021.csv", "--why", "cannot be mended today");

        assertThat(abandoned.exitCode()).as(abandoned.err()).isZero();
        assertThat(states(home)).containsExactly("2021.csv WITHDRAWN");
        assertThat(home.folder().resolve("processing")).isEmptyDirectory();
        assertThat(home.run().files()).isEmpty();
        home.tell("alter table record_mercury drop constraint broken");
        Program.Said undone = phaseout(home, "withdraw", "--undo", "2021.csv");
        assertThat(undone.exitCode()).as(undone.err()).isZero();
        assertThat(states(home)).containsExactly("2021.csv ACCEPTED");
        provesItself(home);
    }

    @Test
    void whoWithdrawsMustNameOneFileThatCounts() throws Exception {
        Home home = home().drop("first.csv", LAST_YEAR);
        home.run();
        home.drop("first.csv", TENFOLD);
        home.run();

        assertThat(phaseout(home, "withdraw", "nobody.csv").err()).contains("No file 'nobody.csv' was received");
        assertThat(phaseout(home, "withdraw", "first.csv").err()).contains("Several files are called 'first.csv'");
        assertThat(phaseout(
                                home,
                                "withdraw",
                                "--undo",
                                home.status().submissions().get(0).sha256())
                        .err())
                .contains("not withdrawn");
    }

    private Home home() throws IOException {
        return home("home");
    }

    private Home home(String name) throws IOException {
        store.use();
        Home home = Home.in(folder.resolve(name), jobs);
        Files.createDirectories(home.inbox().resolve("a"));
        return home;
    }

    private RunReport decide(Home home, String file, What what) throws IOException {
        try (Pipeline pipeline = Pipeline.open(HomeStore.at(home.folder()), jobs)) {
            return pipeline.nightlyRun().decide(pipeline.choice().file(file), what, "sent by mistake", Progress.NONE);
        }
    }

    private List<Integer> attemptsAfter(Home home, String... what) throws IOException {
        String[] arguments = new String[what.length + 1];
        arguments[0] = "rerun";
        System.arraycopy(what, 0, arguments, 1, what.length);
        Program.Said said = phaseout(home, arguments);
        assertThat(said.exitCode()).as(said.err()).isZero();
        return home.status().submissions().stream().map(FileReport::attempt).toList();
    }

    private Program.Said phaseout(Home home, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = home.folder().toString();
        all[arguments.length + 2] = "--jobs";
        all[arguments.length + 3] = jobs.toString();
        return Program.run(all);
    }

    /** What is published comes out the same from the archive. */
    private void provesItself(Home home) throws IOException {
        Rebuild.Proof proof = new Rebuild(home.folder(), jobs).verify(Progress.NONE);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.exitCode()).isZero();
    }

    private static List<String> states(Home home) throws IOException {
        return home.status().submissions().stream()
                .map(f -> f.file() + " " + f.state())
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
