package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.Program.Said;
import org.phaseout.backup.Backup;
import org.phaseout.backup.BackupReport;

/** A backup holds all that everything can be made from anew, whatever moves while it is made. */
@Tag(HomeStore.TAG)
@Timeout(240)
class BackupTest {

    private static final String HEADINGS = "country,year,substance,flow,Quantity (t)\n";

    @TempDir
    private static Path folder;

    private static Home whole;

    @BeforeAll
    static void aHomeWithFilesInEveryFolder() throws IOException {
        whole = Home.in(folder.resolve("whole"));
        whole.drop("kenya.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\n");
        whole.drop("ghana.csv", HEADINGS + "GHA,2021,HFC-32,imports,7\n");
        whole.run();
        whole.drop("waiting.csv", HEADINGS + "TZA,2021,HFC-32,imports,1\n");
        Files.writeString(
                whole.folder().resolve("decisions").resolve("spellings.csv"),
                "kind,inventory,list,form,spelling,code,by,at,note,question\n");
    }

    private static Said backup(Home home, Path to) {
        return Program.run("backup", to.toString(), "--home", home.folder().toString());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Home.sha256(file));
            }
        }
        return files;
    }

    @Test
    void everythingIsMadeAnewFromABackupAlone() throws IOException {
        Path to = folder.resolve("copy");

        assertThat(backup(whole, to).exitCode()).isZero();

        assertThat(files(to).keySet())
                .contains(
                        "backup.json",
                        "inbox/waiting.csv",
                        "decisions/spellings.csv",
                        "jobs/hfc/inventory.yml",
                        "output/latest/manifest.json")
                .noneMatch(name -> name.endsWith(".tmp") || name.startsWith("state/phaseout"));
        assertThat(files(to.resolve("archive"))).isEqualTo(files(whole.folder().resolve("archive")));
        assertThat(files(to.resolve("output/latest"))).isEqualTo(files(whole.latest()));
        Said rebuilt = Program.run(
                "rebuild", "--home", to.toString(), "--jobs", to.resolve("jobs").toString());
        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
        assertThat(new Home(to, whole.jobs()).edition()).isEqualTo(whole.edition());
    }

    @Test
    void aSecondBackupCopiesOnlyWhatIsNew() throws IOException {
        Home home = VerifyTest.copy(whole, folder.resolve("second"));
        Path to = folder.resolve("second-copy");
        BackupReport first = make(home, to);
        home.drop("later.csv", HEADINGS + "UGA,2021,HFC-32,imports,1\n");
        Files.delete(home.folder().resolve("decisions").resolve("spellings.csv"));

        BackupReport second = make(home, to);

        assertThat(first.there()).isZero();
        assertThat(second.copied()).isEqualTo(1);
        assertThat(second.there()).isEqualTo(first.copied() - 1);
        assertThat(to.resolve("inbox/later.csv")).exists();
        assertThat(to.resolve("decisions/spellings.csv"))
                .as("a decision that was taken back")
                .doesNotExist();
    }

    @Test
    void aFileThatItsSenderTookBackIsNotBroughtBack() throws IOException {
        Home home = VerifyTest.copy(whole, folder.resolve("taken-back"));
        home.drop("mistake.csv", HEADINGS + "UGA,2021,HFC-32,imports,1\n");
        home.drop("changed.csv", HEADINGS + "UGA,2022,HFC-32,imports,1\n");
        Path to = folder.resolve("taken-back-copy");
        make(home, to);
        Files.delete(home.inbox().resolve("mistake.csv"));
        Files.delete(home.inbox().resolve("changed.csv"));
        home.drop("changed.csv", HEADINGS + "UGA,2022,HFC-32,imports,2.5\n");

        BackupReport second = make(home, to);

        assertThat(files(to.resolve("inbox"))).isEqualTo(files(home.inbox()));
        assertThat(second.copied()).isEqualTo(1);
        assertThat(Files.readString(to.resolve("backup.json"))).doesNotContain("mistake.csv");
    }

    @Test
    void aFileThatIsDamagedInTheArchiveStaysWhereTheBackupHasIt() throws IOException {
        Home home = Home.in(folder.resolve("hurt"));
        home.drop("kenya.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\n");
        Path to = folder.resolve("hurt-copy");
        make(home, to);
        home.run();
        Path kenya = archived(home, "__kenya.csv");
        kenya.toFile().setWritable(true);
        Files.writeString(kenya, "KEN");

        assertThat(make(home, to).damaged()).hasSize(1);
        assertThat(make(home, to).damaged()).hasSize(1);

        assertThat(to.resolve("inbox/kenya.csv")).content().contains("KEN,2021");
        assertThat(Files.readString(to.resolve("backup.json"))).contains("inbox/kenya.csv");
    }

    @Test
    void anInboxThatIsNotThereTakesNothingFromTheBackup() throws IOException {
        Home home = VerifyTest.copy(whole, folder.resolve("unmounted"));
        Path to = folder.resolve("unmounted-copy");
        make(home, to);
        Files.move(home.inbox(), home.folder().resolve("elsewhere"));

        make(home, to);

        assertThat(to.resolve("inbox/waiting.csv")).exists();
        assertThat(Files.readString(to.resolve("backup.json"))).contains("inbox/waiting.csv");
    }

    @Test
    void theAnchorOfTheAuditLogIsCopiedAndNeverNewerThanTheLog() throws IOException {
        Home home = VerifyTest.copy(whole, folder.resolve("anchored"));
        Path to = folder.resolve("anchored-copy");
        make(home, to);
        home.run();
        make(home, to);

        assertThat(to.resolve("state/audit.anchor"))
                .hasSameBinaryContentAs(home.folder().resolve("state/audit.anchor"));
        assertThat(Program.run("audit", "verify", "--home", to.toString()).exitCode())
                .isZero();
    }

    private static BackupReport make(Home home, Path to) throws IOException {
        return Backup.make(home.folder(), home.jobs(), to, Clock.systemUTC());
    }

    @Test
    void theIndexNamesEveryFileWithItsHash() throws IOException {
        Path to = folder.resolve("indexed");
        make(whole, to);

        String index = Files.readString(to.resolve("backup.json"));

        Map<String, String> found = files(to);
        found.remove("backup.json");
        assertThat(index).contains("\"files\" : " + found.size());
        found.forEach((name, sha256) -> assertThat(index).contains('"' + name + '"', sha256));
        assertThat(to.resolve("backup-unfinished.txt")).doesNotExist();
    }

    @Test
    void aDamagedFileIsNamedAndTheRestIsCopied() throws IOException {
        Home home = VerifyTest.copy(whole, folder.resolve("damaged"));
        Path to = folder.resolve("damaged-copy");
        make(home, to);
        Path kenya = archived(home, "__kenya.csv");
        kenya.toFile().setWritable(true);
        Files.writeString(kenya, "KEN");
        Files.setLastModifiedTime(kenya, FileTime.from(Instant.EPOCH));

        Said again = backup(home, to);
        Said anew = backup(home, folder.resolve("damaged-copy-2"));

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err())
                .contains("__kenya.csv", "Its bytes are not those that were received. The backup has it whole.");
        assertThat(archived(new Home(to, home.jobs()), "__kenya.csv"))
                .hasSameBinaryContentAs(archived(whole, "__kenya.csv"));
        assertThat(anew.exitCode()).isEqualTo(3);
        assertThat(files(folder.resolve("damaged-copy-2")).keySet())
                .anyMatch(n -> n.endsWith("__ghana.csv"))
                .noneMatch(n -> n.endsWith("__kenya.csv"));
    }

    private static Path archived(Home home, String end) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder().resolve("archive"))) {
            return files.filter(f -> f.toString().endsWith(end)).findFirst().orElseThrow();
        }
    }

    @Test
    void aFolderThatIsNoPlaceForABackupIsRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear");

        Said inside = backup(whole, whole.folder().resolve("state").resolve("copy"));
        Said around = backup(whole, folder);
        Said taken = backup(whole, other);

        assertThat(List.of(inside.exitCode(), around.exitCode(), taken.exitCode()))
                .containsOnly(2);
        assertThat(inside.err()).contains("lie within each other");
        assertThat(taken.err()).contains("holds something else than a backup");
        assertThat(files(other)).hasSize(1);
    }

    @Test
    void aBackupThatWasCutOffIsKnownAndCanBeMadeOnceMore() throws IOException {
        Path to = folder.resolve("cut-off");
        make(whole, to);
        Files.delete(to.resolve("backup.json"));
        Files.writeString(to.resolve("backup-unfinished.txt"), "as a killed process leaves it");
        Files.writeString(to.resolve("inbox").resolve(".waiting.csv.tmp"), "half");

        assertThat(make(whole, to).damaged()).isEmpty();

        assertThat(to.resolve("backup-unfinished.txt")).doesNotExist();
        assertThat(to.resolve("backup.json")).exists();
        assertThat(to.resolve("inbox").resolve(".waiting.csv.tmp")).doesNotExist();
    }

    /** A thread moves files from the inbox to processing and into the archive, as a run does. */
    @Test
    void noFileIsMissedThatMovesOnWhileTheBackupIsMade() throws Exception {
        for (int round = 0; round < 12; round++) {
            Home home = Home.in(folder.resolve("moving-" + round));
            for (int i = 0; i < 40; i++) {
                home.drop("file-" + i + ".csv", "file " + i + "\n".repeat(round * 400 + 1));
            }
            Map<String, String> dropped = files(home.inbox());
            AtomicBoolean begin = new AtomicBoolean();
            Thread mover = new Thread(() -> Moving.all(home, begin));
            mover.start();
            Path to = folder.resolve("moving-copy-" + round);
            begin.set(true);
            make(home, to);
            mover.join();

            assertThat(files(to).values()).as("round %d", round).containsAll(dropped.values());
        }
    }

    /** What a run does with files, without the run. */
    private static final class Moving {

        private Moving() {}

        private static void all(Home home, AtomicBoolean begin) {
            try {
                while (!begin.get()) {
                    Thread.onSpinWait();
                }
                for (int i = 0; i < 40; i++) {
                    Path file = home.inbox().resolve("file-" + i + ".csv");
                    Path claimed = home.folder().resolve("processing").resolve(i + "__file.csv");
                    Files.move(file, claimed);
                    Path day = Files.createDirectories(
                            home.folder().resolve("archive").resolve("2026"));
                    Path kept = day.resolve(i + "__file.csv");
                    String receipt =
                            "{\"arrival\": \"%d\", \"sha256\": \"%s\", \"bytes\": \"%d\", \"name\": \"file\", \"archived\": \"2026\"}"
                                    .formatted(i, Home.sha256(claimed), Files.size(claimed));
                    Files.writeString(day.resolve(i + "__file.csv.receipt.json"), receipt);
                    Files.move(claimed, kept);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
