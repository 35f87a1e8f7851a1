package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Rebuild;
import org.phaseout.ops.RunReport;

/** Names that no list knows are asked about once, and answers count for the files that they concern. */
@Tag(HomeStore.TAG)
class QuestionsTest {

    private static final Path SMALL = Path.of("src/test/resources/night/jobs");

    @TempDir
    private Path folder;

    private Path jobs;

    @BeforeEach
    void copyDefinitions() throws IOException {
        jobs = folder.resolve("jobs");
        try (var files = Files.walk(SMALL)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, jobs.resolve(SMALL.relativize(file).toString()));
            }
        }
        Files.writeString(
                jobs.resolve("reference/headings.csv"), "unit,Unit,en,,,own list,high\n", StandardOpenOption.APPEND);
    }

    @Test
    void everyKindOfNameIsAskedOnceWithItsLikeliestMeaning() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        unknown(home, "two.xlsx", "REPUBLIC OF KENIA", 2023);
        unknown(home, "three.xlsx", "Republic of Kenia", 2021);
        home.drop("sound.csv", "Country,Year,Process,Import (t),Export (t)\nUganda,2022,Lamps,3,0\n");

        RunReport report = home.run();

        assertThat(report.notes()).anyMatch(n -> n.startsWith("Names that wait for an answer: 4"));
        Sheet questions = sheet(home);
        assertThat(column(questions, "Kind")).containsExactly("country", "unit", "code", "heading");
        assertThat(column(questions, "Name in the files"))
                .containsExactly("Republic of Kenia", "tonz", "Lampen", "Exprot");
        assertThat(column(questions, "Times")).containsExactly("3.0", "3.0", "3.0", "3.0");
        assertThat(column(questions, "Files")).containsExactly("3.0", "3.0", "3.0", "3.0");
        assertThat(column(questions, "Example"))
                .containsExactly(
                        "one.xlsx · Sheet0!A2", "one.xlsx · Sheet0!D2", "one.xlsx · Sheet0!C2", "one.xlsx · Sheet0!F1");
        assertThat(column(questions, "Suggestion 1"))
                .containsExactly("KEN – Kenya", "t – mass", "LAMPS – Lamps", "exported – Mercury exported");
        assertThat(column(questions, "Asked by"))
                .containsExactly("all inventories", "all inventories", "mercury · process", "mercury · mercury-trade");
    }

    @Test
    void acceptedAnswersCountAndGiveTheBytesThatARebuildGives() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        unknown(home, "two.xlsx", "Republic of Kenia", 2023);
        home.drop("sound.csv", "Country,Year,Process,Import (t),Export (t)\nUganda,2022,Lamps,3,0\n");
        home.run();
        assertThat(states(home))
                .containsExactlyInAnyOrder("one.xlsx RETURNED", "two.xlsx RETURNED", "sound.csv ACCEPTED");
        answerAll(home, "accept");

        RunReport answered = home.run();

        assertThat(answered.notes())
                .contains("Answers taken from decisions/pending.xlsx: 4.", "Files read anew for answers to names: 2.");
        assertThat(answered.files()).extracting(FileReport::file).containsExactlyInAnyOrder("one.xlsx", "two.xlsx");
        assertThat(states(home))
                .containsExactlyInAnyOrder("one.xlsx ACCEPTED", "two.xlsx ACCEPTED", "sound.csv ACCEPTED");
        assertThat(attempts(home)).containsEntry("sound.csv", 1).containsEntry("one.xlsx", 2);
        assertThat(home.published("mercury_net_import.csv")).anyMatch(line -> line.contains("KEN,LAMPS,2023,4"));
        assertThat(sheet(home).getPhysicalNumberOfRows()).isEqualTo(1);
        assertThat(Files.readString(decisions(home, "spellings.csv")))
                .contains("country,,,,Republic of Kenia,KEN,analyst,")
                .contains("heading,mercury,,,Exprot,exported,analyst,");
        provesItself(home);

        Home fresh = home("fresh");
        Files.copy(decisions(home, "spellings.csv"), decisions(fresh, "spellings.csv"));
        unknown(fresh, "one.xlsx", "Republic of Kenia", 2022);
        unknown(fresh, "two.xlsx", "Republic of Kenia", 2023);
        fresh.drop("sound.csv", "Country,Year,Process,Import (t),Export (t)\nUganda,2022,Lamps,3,0\n");
        fresh.run();

        assertThat(fresh.edition()).isEqualTo(home.edition());
        assertThat(decisions(fresh, "pending.xlsx")).doesNotExist();
        Map<String, String> before = home.edition();
        assertThat(home.run().files()).isEmpty();
        assertThat(home.edition()).isEqualTo(before);
        assertThat(phaseout(home, "verify").exitCode()).isZero();
    }

    @Test
    void aRefusedNameStaysAnIssueAndIsNotAskedAgain() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        answerAll(home, "refuse");

        RunReport refused = home.run();

        assertThat(refused.notes()).noneMatch(n -> n.contains("wait"));
        assertThat(states(home)).containsExactly("one.xlsx RETURNED");
        assertThat(home.published("issues.csv"))
                .anyMatch(l -> l.contains("REF-115") && l.contains("This name was checked and is not accepted."))
                .anyMatch(l -> l.contains("REF-123"))
                .anyMatch(l -> l.contains("REF-133"))
                .anyMatch(l -> l.contains("READ-032"));
        assertThat(sheet(home).getPhysicalNumberOfRows()).isEqualTo(1);
        provesItself(home);
    }

    @Test
    void anAnswerThatCannotBeUsedStaysWithWhatToMend() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        fill(home, Map.of("Answer", "choose", "Choice", "Narnia", "Note", "sure"), "country");

        RunReport report = home.run();

        assertThat(report.exitCode()).isZero();
        assertThat(report.notes())
                .anyMatch(
                        n -> n.startsWith("decisions/pending.xlsx row 2, 'Republic of Kenia': 'Narnia' is not known"));
        assertThat(decisions(home, "spellings.csv")).doesNotExist();
        Sheet sheet = sheet(home);
        assertThat(column(sheet, "Choice")).first().isEqualTo("Narnia");
        assertThat(column(sheet, "Note")).first().isEqualTo("sure");
        assertThat(column(sheet, "What to mend")).first().asString().startsWith("'Narnia' is not known here.");

        fill(home, Map.of("Choice", "Kenya"), "country");
        home.run();

        assertThat(Files.readString(decisions(home, "spellings.csv"))).contains("Republic of Kenia,KEN,");
        assertThat(column(sheet(home), "Kind")).containsExactly("unit", "code", "heading");
    }

    @Test
    void aWorkbookThatIsBrokenOrOpenIsLeftAndTheRunGoesOn() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        byte[] sound = Files.readAllBytes(decisions(home, "pending.xlsx"));
        Files.writeString(decisions(home, "pending.xlsx"), "not a workbook");

        RunReport broken = home.run();

        assertThat(broken.status()).isEqualTo("COMPLETED");
        assertThat(broken.notes()).anyMatch(n -> n.contains("cannot be read and is left as it is"));
        assertThat(decisions(home, "pending.xlsx")).hasContent("not a workbook");

        Files.write(decisions(home, "pending.xlsx"), sound);
        answerAll(home, "accept");
        Path lock = Files.writeString(decisions(home, ".~lock.pending.xlsx#"), ",analyst,");
        RunReport open = home.run();

        assertThat(open.notes()).anyMatch(n -> n.contains("is open in a spreadsheet program"));
        assertThat(decisions(home, "spellings.csv")).doesNotExist();

        Files.delete(lock);
        home.run();

        assertThat(states(home)).containsExactly("one.xlsx ACCEPTED");
    }

    @Test
    void whatIsTypedWhileARunIsAtWorkIsCarriedOver() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        try (Pipeline pipeline = Pipeline.open(HomeStore.at(home.folder()), jobs)) {
            unknown(home, "two.xlsx", "Ugannda", 2022);
            pipeline.nightlyRun().run(java.time.Duration.ZERO, new Progress() {
                private boolean done;

                @Override
                public void at(String what, long rows, long of) {
                    if (!done && what.equals("two.xlsx")) {
                        done = true;
                        type(home);
                    }
                }
            });
        }

        Sheet sheet = sheet(home);
        assertThat(column(sheet, "Name in the files")).startsWith("Republic of Kenia", "Ugannda");
        assertThat(column(sheet, "Answer")).first().isEqualTo("accept");
        assertThat(column(sheet, "By")).first().isEqualTo("late typist");

        home.run();

        assertThat(Files.readString(decisions(home, "spellings.csv"))).contains("KEN,late typist");
    }

    private static void type(Home home) {
        try {
            fill(home, Map.of("Answer", "accept", "By", "late typist"), "country");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDeletedWorkbookIsMadeAnewAndAnUnchangedOneIsNotTouched() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        byte[] bytes = Files.readAllBytes(decisions(home, "pending.xlsx"));
        var written = Files.getLastModifiedTime(decisions(home, "pending.xlsx"));
        Thread.sleep(20);

        home.run();

        assertThat(Files.getLastModifiedTime(decisions(home, "pending.xlsx"))).isEqualTo(written);

        Files.delete(decisions(home, "pending.xlsx"));
        home.run();

        assertThat(Files.readAllBytes(decisions(home, "pending.xlsx"))).isEqualTo(bytes);
    }

    @Test
    void mindsMayChangeAndTheFilesFollow() throws Exception {
        Home home = home("home");
        home.drop("one.csv", "Country,Year,Process,Import (t),Export (t)\nUgannda,2022,Lamps,3,0\n");
        home.run();
        Program.Said listed = phaseout(home, "questions");
        assertThat(listed.out()).contains("country", "Ugannda", "UGA – Uganda");
        assertThat(phaseout(home, "questions", "--json").out())
                .contains("\"name\" : \"Ugannda\"", "\"code\" : \"UGA\"");
        assertThat(phaseout(home, "answer", "Ugannda", "--as", "Narnia").exitCode())
                .isEqualTo(2);
        assertThat(phaseout(home, "answer", "Nobody", "--refuse").exitCode()).isEqualTo(2);
        assertThat(phaseout(home, "answer", "Ugannda").exitCode()).isEqualTo(2);

        Program.Said said = phaseout(home, "answer", "ugannda", "--as", "KEN", "--by", "an analyst");
        assertThat(said.exitCode()).as(said.err()).isZero();
        home.run();
        assertThat(home.published("mercury_net_import.csv")).anyMatch(l -> l.contains("KEN,LAMPS,2022"));

        phaseout(home, "answer", "Ugannda", "--as", "Uganda");
        home.run();

        assertThat(home.published("mercury_net_import.csv"))
                .anyMatch(l -> l.contains("UGA,LAMPS,2022"))
                .noneMatch(l -> l.contains("KEN,LAMPS,2022"));
        provesItself(home);
        Files.delete(decisions(home, "spellings.csv"));
        home.run();
        assertThat(states(home)).containsExactly("one.csv RETURNED");
        provesItself(home);
        assertThat(phaseout(home, "audit", "--last", "100").out()).contains("name.answered");
    }

    @Test
    void aHeadingThatAFormNeedsIsAskedAboutThoughNoTableIsFound() throws Exception {
        Home home = home("home");
        workbook(home, "late.xlsx", new Object[][] {
            {"Country", "Year", "Procedure used", "Import (t)", "Export (t)"},
            {"Kenya", 2022, "Lamps", 4, 0}
        });
        home.run();
        assertThat(states(home)).containsExactly("late.xlsx REJECTED");
        fill(home, Map.of("Answer", "choose", "Choice", "process", "Only for form", "mercury-trade"), "heading");

        home.run();

        assertThat(states(home)).containsExactly("late.xlsx ACCEPTED");
        provesItself(home);
    }

    @Test
    void aHeadingWithWhatMayBeAUnitNeedsTheUnitOfItsFigures() throws Exception {
        Home home = home("home");
        workbook(home, "kilos.xlsx", new Object[][] {
            {"Country", "Year", "Process", "Import (t)", "Export (kilos net)"},
            {"Kenya", 2022, "Lamps", 4, 500}
        });
        home.run();
        fill(home, Map.of("Answer", "accept"), "heading");

        RunReport unsure = home.run();

        assertThat(unsure.notes()).anyMatch(n -> n.contains("Choose with the unit of its figures"));
        fill(home, Map.of("Answer", "choose", "Choice", "exported in kg"), "heading");
        home.run();
        assertThat(home.published("mercury_net_import.csv")).anyMatch(l -> l.contains("KEN,LAMPS,2022,3.5"));
        provesItself(home);
    }

    @Test
    void aRunKilledBetweenAnswerAndReadingGoesOnFromTheDatabase() throws Exception {
        Home home = home("home");
        unknown(home, "one.xlsx", "Republic of Kenia", 2022);
        home.run();
        answerAll(home, "accept");
        home.tell("alter table record_mercury add constraint broken check (imported > 1000)");

        RunReport failed = home.run();

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(Files.readString(decisions(home, "spellings.csv")).lines()).hasSize(5);
        home.tell("alter table record_mercury drop constraint broken");
        home.run();
        assertThat(states(home)).containsExactly("one.xlsx ACCEPTED");
        assertThat(Files.readString(decisions(home, "spellings.csv")).lines()).hasSize(5);
        provesItself(home);
    }

    @Test
    void aSubstanceIsAskedAboutAndOnlyOnesWithItsNumberAreOffered() throws Exception {
        jobs = Path.of("jobs");
        Home home = home("home");
        home.drop("list.csv", "Country,Year,Substance,Flow,Quantity (t)\nSenegal,2021,HFC 143 b,imports,3\n");
        home.run();
        assertThat(column(sheet(home), "Kind")).containsExactly("substance");
        assertThat(column(sheet(home), "Suggestion 1")).containsExactly("HFC-143 – group F");
        assertThat(column(sheet(home), "Suggestion 2")).containsExactly("HFC-143a – group F");
        assertThat(column(sheet(home), "Suggestion 3")).containsExactly("");
        fill(home, Map.of("Answer", "choose", "Choice", "HFC-143a – group F"), "substance");

        home.run();

        assertThat(states(home)).containsExactly("list.csv ACCEPTED");
        assertThat(home.ask("select substance from record_hfc")).isEqualTo("HFC-143a");
        provesItself(home);
    }

    private Home home(String name) throws IOException {
        return Home.in(folder.resolve(name), jobs);
    }

    /** A workbook with a country, unit, process and heading that no list knows. */
    private void unknown(Home home, String name, String country, int year) throws IOException {
        workbook(home, name, new Object[][] {
            {"Country", "Year", "Process", "Import", "Unit", "Exprot"},
            {country, year, "Lampen", 4, "tonz", 0}
        });
    }

    private void workbook(Home home, String name, Object[][] rows) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, rows);
        }
        home.drop(file);
    }

    private static void write(Path file, Object[][] rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Sheet0");
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Integer number) {
                        row.createCell(c).setCellValue(number);
                    } else {
                        row.createCell(c).setCellValue((String) rows[r][c]);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static Path decisions(Home home, String name) {
        return home.folder().resolve("decisions").resolve(name);
    }

    private static Sheet sheet(Home home) throws IOException {
        try (InputStream in = Files.newInputStream(decisions(home, "pending.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheet("Questions");
        }
    }

    private static Map<String, Integer> headings(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    private static List<String> column(Sheet sheet, String title) {
        int column = headings(sheet).get(title);
        List<String> texts = new ArrayList<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            var cell = sheet.getRow(r).getCell(column);
            texts.add(cell == null ? "" : cell.toString());
        }
        return texts;
    }

    private static void answerAll(Home home, String answer) throws IOException {
        fill(home, Map.of("Answer", answer, "By", "analyst"), "");
    }

    /** Writes into the rows of a kind, as a person would. */
    private static void fill(Home home, Map<String, String> cells, String kind) throws IOException {
        Path file = decisions(home, "pending.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(Files.readAllBytes(file)))) {
            Sheet sheet = workbook.getSheet("Questions");
            Map<String, Integer> columns = headings(sheet);
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                if (kind.isEmpty() || row.getCell(0).getStringCellValue().equals(kind)) {
                    cells.forEach(
                            (title, text) -> row.createCell(columns.get(title)).setCellValue(text));
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static List<String> states(Home home) throws IOException {
        return home.status().submissions().stream()
                .map(f -> f.file() + " " + f.state())
                .toList();
    }

    private static Map<String, Integer> attempts(Home home) throws Exception {
        Map<String, Integer> attempts = new HashMap<>();
        for (FileReport file : home.status().submissions()) {
            attempts.put(
                    file.file(),
                    Integer.valueOf(home.ask("select attempt from submission where sha256 = '" + file.sha256() + "'")));
        }
        return attempts;
    }

    private Program.Said phaseout(Home home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.folder().toString(), "--jobs", jobs.toString()));
        return Program.run(all.toArray(String[]::new));
    }

    /** What is published is what a rebuild makes of archive, definitions and decisions. */
    private void provesItself(Home home) throws IOException {
        Rebuild.Proof proof = new Rebuild(home.folder(), jobs).verify(Progress.NONE);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.rebuilt().faults()).isEmpty();
    }
}
