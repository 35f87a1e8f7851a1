package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.Program.Said;
import org.phaseout.model.Finding;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.VerificationReport;

/** Whatever is damaged in database, archive or output is found, and nothing that is whole is called damaged. */
@Tag(HomeStore.TAG)
@Timeout(180)
class VerifyTest {

    private static final String HEADINGS = "country,year,substance,flow,Quantity (t)\n";
    private static final String KENYA = "'kenya.csv'";

    @TempDir
    private static Path folder;

    private static Home whole;

    @BeforeAll
    static void aHomeWithSomeFiles() throws IOException {
        whole = Home.in(folder.resolve("whole"));
        whole.drop(
                "kenya.csv",
                HEADINGS + "KEN,2021,HFC-134a,imports,12.5\nKEN,2021,HFC-32,imports,3\nKEN,2020,HFC-32,imports,NO\n");
        whole.drop("ghana.csv", HEADINGS + "GHA,2021,HFC-134a,imports,7\nGHA,2021,HFC-32,imports,much\n");
        whole.run();
        whole.drop("kenya-revised.csv", HEADINGS + "KEN,2021,HFC-134a,imports,14\n");
        whole.run();
    }

    private static Home copy(Home home, String name) throws IOException {
        return copy(home, folder.resolve(name));
    }

    static Home copy(Home home, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder())) {
            for (Path file : files.toList()) {
                Path target = to.resolve(home.folder().relativize(file).toString());
                if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        HomeStore.copy(home.folder(), to);
        return new Home(to, home.jobs());
    }

    private static VerificationReport verify(Home home) throws IOException {
        try (Pipeline pipeline = home.open()) {
            return pipeline.verification().verify();
        }
    }

    private static List<String> findings(VerificationReport report) {
        return report.findings().stream()
                .filter(Finding::damage)
                .map(f -> f.place() + (f.file() == null ? "" : " '" + f.file() + "'") + ": " + f.what())
                .toList();
    }

    private static String submission(String file) {
        return "(select submission_id from submission where file_name = " + file + ")";
    }

    @Test
    void whatIsWholeIsCalledWhole() {
        Said said = Program.run("verify", "--home", whole.folder().toString());

        assertThat(said.out()).startsWith("Checked ").contains(" 3 submissions, 3 archived files and ", "all is well.");
        assertThat(said.exitCode()).isZero();
        assertThat(Program.run("verify", "--home", whole.folder().toString()).exitCode())
                .as("looking changes nothing")
                .isZero();
    }

    @Test
    void rowsThatWereLostOrChangedOrPutInAreNamedWithTheirFile() throws Exception {
        Home home = copy(whole, "rows");
        home.tell("delete from record_hfc where row_no = 3 and submission_id = " + submission(KENYA));
        home.tell("update issue set message = 'All is well.' where submission_id = " + submission("'ghana.csv'"));
        home.tell("insert into explained_cells values (77, 'because', 1)");
        home.tell("update submission_column set unit = 'kg' where field = 'quantity' and submission_id = "
                + submission("'kenya-revised.csv'"));

        VerificationReport report = verify(home);

        assertThat(findings(report))
                .contains(
                        "record_hfc 'kenya.csv': 1 of 3 rows lost.",
                        "explained_cells: 1 row belongs to no submission.",
                        "summary_hfc 'kenya.csv': Its sums are not those of the records in record_hfc.")
                .anySatisfy(f -> assertThat(f).startsWith("issue 'ghana.csv': Some of its "))
                .allSatisfy(f -> assertThat(f).doesNotContain("ref_"));
        assertThat(report.findings())
                .filteredOn(Finding::damage)
                .allSatisfy(f -> assertThat(f.mend()).isEqualTo("phaseout rebuild"));
    }

    @Test
    void aSumThatIsNotThatOfItsRecordsIsFoundEvenIfItIsSealed() throws Exception {
        Home home = copy(whole, "sums");
        home.tell("update summary_hfc set import_new = import_new + 0.000000000000001 where section_id in "
                + "(select section_id from section where submission_id = " + submission("'ghana.csv'") + ")");

        assertThat(findings(verify(home)))
                .anySatisfy(f -> assertThat(f).startsWith("summary_hfc 'ghana.csv': Some of its "))
                .contains("summary_hfc 'ghana.csv': Its sums are not those of the records in record_hfc.");
    }

    @Test
    void statesReferenceTablesAndSealsAreWatchedToo() throws Exception {
        Home home = copy(whole, "states");
        home.tell("update section set state = 'CURRENT' where state = 'SUPERSEDED'");
        home.tell("update ref_country set country = 'XXX' where country = 'KEN'");
        home.tell("delete from ref_substance where substance = 'HFC-134a'");
        home.tell("delete from table_hash where table_name = 'record_hfc' and submission_id = " + submission(KENYA));
        home.tell("drop table table_hfc_hfc_consumption");

        assertThat(findings(verify(home)))
                .anySatisfy(f -> assertThat(f).startsWith("section: Some of its "))
                .anySatisfy(f -> assertThat(f).startsWith("ref_country: Some of its "))
                .anySatisfy(f -> assertThat(f).startsWith("ref_substance: 1 of "))
                .contains(
                        "record_hfc 'kenya.csv': 3 rows have no seal.",
                        "table_hfc_hfc_consumption: The table is no longer there.");
    }

    @Test
    void aSubmissionThatVanishedIsMissed() throws Exception {
        Home home = copy(whole, "vanished");
        home.tell("delete from submission where file_name = 'ghana.csv'");

        assertThat(findings(verify(home)))
                .anySatisfy(f -> assertThat(f).startsWith("record_hfc: "))
                .anySatisfy(f -> assertThat(f).endsWith("The database knows nothing of this file."));
    }

    @Test
    void theArchiveIsHeldAgainstItsReceipts() throws Exception {
        Home home = copy(whole, "archive");
        List<Path> archived = archived(home);
        for (Path file : archived) {
            file.toFile().setWritable(true);
            switch (file.getFileName().toString().split("__")[1]) {
                case "kenya.csv" -> Files.writeString(file, "KEN", StandardCharsets.UTF_8);
                case "ghana.csv" -> Files.delete(file);
                case "kenya-revised.csv.receipt.json" -> Files.delete(file);
                default -> {}
            }
        }
        Files.writeString(archived.get(0).resolveSibling("0123456789ab__other.csv"), "a,b\n");

        List<String> found = findings(verify(home));

        assertThat(found)
                .anySatisfy(f -> assertThat(f).contains("__kenya.csv: Its bytes are not those that were received."))
                .anySatisfy(f -> assertThat(f).contains("__ghana.csv: The file is gone; its receipt is left."))
                .anySatisfy(f -> assertThat(f).contains("__kenya-revised.csv: It has no receipt."))
                .anySatisfy(f -> assertThat(f).contains("__other.csv: It has no receipt."))
                .hasSize(4);
    }

    private static List<Path> archived(Home home) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder().resolve("archive"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatWasWithdrawnAndMadeAnewIsWhole() throws IOException {
        Home home = copy(whole, "withdrawn");
        String at = home.folder().toString();

        assertThat(Program.run("withdraw", "ghana.csv", "--why", "sent in error", "--home", at)
                        .exitCode())
                .isZero();
        assertThat(Program.run("verify", "--home", at).out()).contains("all is well.");
        assertThat(Program.run("rebuild", "--home", at).exitCode()).isLessThan(2);
        assertThat(Program.run("verify", "--home", at).out())
                .startsWith("Checked ")
                .contains("all is well.");
    }

    @Test
    void theLatestEditionIsHeldAgainstItsManifest() throws Exception {
        Home home = copy(whole, "edition");
        Path latest = home.latest();
        Files.writeString(latest.resolve("hfc_consumption.csv"), "area_type\r\n");
        Files.delete(latest.resolve("issues.csv"));
        Files.writeString(latest.resolve("notes.txt"), "mine");

        Said said = Program.run("verify", "--home", home.folder().toString(), "--json");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains(
                        "/hfc_consumption.csv\"",
                        "Its bytes are not those that were published.",
                        "/issues.csv\"",
                        "/notes.txt\"",
                        "\"mend\" : \"phaseout run\"");
        home.run();
        assertThat(verify(home).damaged()).as("a run mends it").isFalse();
    }
}
