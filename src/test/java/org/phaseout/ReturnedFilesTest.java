package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.intake.Decisions;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Rebuild;
import org.phaseout.ops.RunReport;

/** What goes back to senders, from the run that returns a file to the one that accepts it corrected. */
@Tag(HomeStore.TAG)
class ReturnedFilesTest {

    private static final Path SAMPLES = Path.of("sample-inputs");
    private static final Path BAD = SAMPLES.resolve("methyl-bromide-returned");
    private static final String STEM = "KEN/qps_above_import";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Home.in(folder.resolve("home"));
    }

    private Path returned() {
        return home.folder().resolve("returned");
    }

    /** Files below returned/ with their hashes. */
    private Map<String, String> replies() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(returned())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(returned().relativize(file).toString().replace('\\', '/'), Home.sha256(file));
            }
        }
        return files;
    }

    /** The returned workbook, with another figure in the cell that was wrong. */
    private Path corrected(String reply, double figure, String name) throws IOException {
        Path to = folder.resolve(name);
        try (InputStream in = Files.newInputStream(returned().resolve(reply));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            book.getSheetAt(1).getRow(8).getCell(8).setCellValue(figure);
            book.write(out);
        }
        return to;
    }

    private static FileReport only(RunReport report) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.files()).hasSize(1);
        return report.files().get(0);
    }

    @Test
    void aCorrectedCopyIsAcceptedAndTakesThePlaceOfTheFile() throws IOException {
        RunReport first = home.drop(BAD.resolve("qps_above_import.xlsx")).run();
        assertThat(only(first).state()).isEqualTo("RETURNED");
        assertThat(first.replies()).isEqualTo(1);
        assertThat(replies().keySet()).containsExactly(STEM + "__RETURNED.xlsx", STEM + "__letter.en.txt");

        Path again = corrected(STEM + "__RETURNED.xlsx", 2.5, "qps_above_import__RETURNED.xlsx");
        FileReport accepted = only(home.drop(again).run());

        assertThat(accepted.state()).isEqualTo("ACCEPTED");
        assertThat(accepted.covers()).containsExactly("KEN 2018");
        assertThat(replies()).as("what was answered").isEmpty();
        assertThat(returned().resolve("KEN")).doesNotExist();
    }

    @Test
    void aCopyThatIsStillWrongIsReturnedWithItsNewMarksOnly() throws IOException {
        home.drop(BAD.resolve("qps_above_import.xlsx")).run();
        Path again = corrected(STEM + "__RETURNED.xlsx", 9, "qps_above_import__RETURNED.xlsx");
        assertThat(only(home.drop(again).run()).state()).isEqualTo("RETURNED");

        String name = STEM + "__" + Home.sha256(again).substring(0, 12) + "__RETURNED.xlsx";
        assertThat(replies()).containsKeys(name, STEM + "__RETURNED.xlsx");
        try (InputStream in = Files.newInputStream(returned().resolve(name));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(1).getCellComments()).hasSize(1);
            assertThat(book.getSheetAt(1)
                            .getRow(8)
                            .getCell(8)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("9 t")
                    .doesNotContain("3.5");
        }
    }

    @Test
    void aRunWithoutNewsLeavesRepliesAlone() throws IOException {
        home.drop(BAD.resolve("qps_above_import.xlsx"))
                .drop(BAD.resolve("broken.xlsx"))
                .run();
        Map<String, String> before = replies();
        assertThat(before)
                .containsKey("unknown/broken__letter.en.txt")
                .doesNotContainKey("unknown/broken__RETURNED.xlsx");

        assertThat(home.run().replies()).isZero();
        assertThat(replies()).isEqualTo(before);

        Files.delete(returned().resolve(STEM + "__letter.en.txt"));
        assertThat(home.run().replies())
                .as("what somebody deleted is written again")
                .isEqualTo(1);
        assertThat(replies()).isEqualTo(before);
    }

    @Test
    void whatIsWithdrawnIsAskedNoMore() throws IOException {
        home.drop(BAD.resolve("qps_above_import.xlsx")).run();
        Map<String, String> before = replies();
        decide(Decisions.What.WITHDRAWN);
        assertThat(replies()).isEmpty();
        decide(Decisions.What.REINSTATED);
        assertThat(replies()).isEqualTo(before);
    }

    private void decide(Decisions.What what) throws IOException {
        try (Pipeline pipeline = home.open()) {
            pipeline.nightlyRun()
                    .decide(pipeline.choice().file("qps_above_import.xlsx"), what, "by mistake", Progress.NONE);
        }
    }

    @Test
    void aRebuildGivesTheSameReplies() throws IOException {
        home.drop(BAD.resolve("qps_above_import.xlsx"))
                .drop(SAMPLES.resolve("hfc-long-list-csv/hfc-liste.csv"))
                .drop(SAMPLES.resolve("pcb-registro-equipos/PER_2023_inventario_PCB.xls"))
                .run();
        Map<String, String> before = replies();
        assertThat(before)
                .containsKeys("several/hfc-liste__ORIGINAL.csv", "PER/PER_2023_inventario_PCB__RETURNED.xlsx");

        new Rebuild(home.folder(), home.jobs()).verify(Progress.NONE);
        assertThat(replies()).as("a rehearsal changes nothing").isEqualTo(before);
        Files.delete(home.folder().resolve("state/replies.json"));
        for (String file : before.keySet()) {
            Files.delete(returned().resolve(file));
        }
        assertThat(new Rebuild(home.folder(), home.jobs())
                        .rebuild(Progress.NONE)
                        .faults())
                .isEmpty();
        assertThat(replies()).isEqualTo(before);
    }

    @Test
    void repliesAreWrittenAgainInTheLanguageThatIsAskedFor() throws IOException {
        home.drop(BAD.resolve("qps_above_import.xlsx")).run();
        String at = home.folder().toString();
        assertThat(Program.run("reply", "--home", at, "--lang", "fr", "qps_above_import.xlsx")
                        .out())
                .contains("returned/KEN/qps_above_import__letter.fr.txt");
        home.run();
        assertThat(replies().keySet()).containsExactly(STEM + "__RETURNED.xlsx", STEM + "__letter.fr.txt");
        assertThat(Program.run("reply", "--home", at, "--all").exitCode()).isZero();
        assertThat(replies().keySet()).containsExactly(STEM + "__RETURNED.xlsx", STEM + "__letter.en.txt");
        assertThat(Program.run("reply", "--home", at, "--lang", "de", "--all").exitCode())
                .isEqualTo(2);
    }

    /** What is read from the copy of a file is what was read from the file itself, issue by issue. */
    @Test
    void copiesOfAllSamplesReadAsTheFilesThemselves() throws IOException {
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> found = Files.walk(SAMPLES, 2)) {
            found.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches(".*\\.(xlsx|xls|csv)"))
                    .sorted()
                    .forEach(samples::add);
        }
        for (Path sample : samples) {
            home.drop(sample);
        }
        Home second = Home.in(folder.resolve("second"));
        Map<String, FileReport> expected = new TreeMap<>();
        for (FileReport file : home.run().files()) {
            Path copy = copy(file.file());
            second.drop(copy);
            expected.put(copy.getFileName().toString(), file);
        }
        assertThat(expected.keySet().stream().filter(f -> f.contains("__RETURNED")))
                .hasSizeGreaterThan(14);
        for (FileReport file : second.run().files()) {
            FileReport of = expected.get(file.file());
            assertThat(of).as(file.file()).isNotNull();
            assertThat(List.of(file.covers(), file.rowsAccepted(), file.rowsRejected()))
                    .as(file.file())
                    .isEqualTo(List.of(of.covers(), of.rowsAccepted(), of.rowsRejected()));
        }
    }

    /** The copy that went back to the sender; the file itself if none did. */
    private Path copy(String file) throws IOException {
        String name = file.replaceAll("\\.\\w+$", "") + "__RETURNED.xlsx";
        try (Stream<Path> found = Stream.concat(Files.walk(returned()), Files.walk(SAMPLES, 2))) {
            return found.filter(
                            f -> List.of(name, file).contains(f.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
