package org.phaseout.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.model.Issue;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.TemplateDesk;
import org.phaseout.read.TablePlan;

class TemplatesTest {

    private static final Path FOLDER = Path.of("jobs");
    private static final Jobs JOBS = Jobs.read(FOLDER);
    private static final TemplateDesk DESK = new TemplateDesk(JOBS);
    private static final CountryCode KENYA = new CountryCode("KEN");

    @TempDir
    private Path folder;

    private static byte[] template(String code, List<String> forms, Integer year, Map<String, Start> starts) {
        Inventory inventory = DESK.inventory(code);
        return DESK.make(inventory, DESK.forms(inventory, forms, year), KENYA, year, Language.ENGLISH, starts)
                .bytes();
    }

    private List<String> forms(Path file) throws IOException {
        try (SubmissionFile read =
                new Stages(JOBS).open(file, file.getFileName().toString())) {
            assertThat(read.issues()).isEmpty();
            return read.plan().tables().stream().map(t -> t.form().code()).toList();
        }
    }

    @Test
    void theSameOrderGivesTheSameBytes() {
        assertThat(template("hfc", List.of(), 2024, Map.of())).isEqualTo(template("hfc", List.of(), 2024, Map.of()));
    }

    @Test
    void withoutAFormAllAreWrittenThatStandBesideEachOther() throws IOException {
        Path file = Files.write(folder.resolve("all.xlsx"), template("hfc", List.of(), 2024, Map.of()));

        assertThat(forms(file)).hasSize(10).doesNotContain("long-list").contains("emission-inventory");
    }

    @Test
    void aSheetIsReadAsTheFormOfItsMarkWhateverItIsCalled() throws IOException {
        Path file = folder.resolve("renamed.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                        template("pcb", List.of("transformers-in-use", "oil-register"), 2024, Map.of())));
                OutputStream out = Files.newOutputStream(file)) {
            workbook.setSheetName(0, "Imports");
            workbook.setSheetName(1, "Oil");
            workbook.setSheetName(2, "Capacitors");
            workbook.getSheetAt(1).getRow(0).getCell(0).setCellValue("Summary");
            workbook.write(out);
        }

        assertThat(forms(file)).containsExactly("transformers-in-use", "oil-register");
    }

    @Test
    void aSheetOfAnotherEditionSaysSoOnlyWhereItDoesNotFit() throws IOException {
        assertThat(edited("edition.xlsx", "Remarks")).isEmpty();
        assertThat(edited("edition2.xlsx", "What nobody asks any more"))
                .extracting(Issue::code)
                .containsExactlyInAnyOrder("READ-002", "READ-031");
    }

    /** Issues of a template whose mark is of another edition, with another last heading. */
    private List<Issue> edited(String name, String heading) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(template("hfc", List.of("article-7-destruction"), 2024, Map.of())));
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getNames(org.phaseout.read.FormMark.NAME)
                    .get(1)
                    .setRefersToFormula("\"hfc/article-7-destruction 0123456789ab\"");
            Sheet sheet = workbook.getSheetAt(1);
            sheet.getRow(6).getCell(2).setCellValue(heading);
            workbook.write(out);
        }
        try (SubmissionFile read = new Stages(JOBS).open(file, name)) {
            return read.issues();
        }
    }

    @Test
    void drawsListsFromTheDefinitionAndTellsWhatIsAsked() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(template("methyl-bromide", List.of("use-survey"), 2010, Map.of())))) {
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(workbook.getName("_phaseout_list_use_category")).isNotNull();
            assertThat(workbook.getSheetAt(1).getDataValidations())
                    .allSatisfy(rule -> assertThat(rule.getPromptBoxText()).isNotBlank())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(constraint -> constraint.getFormula1())
                    .contains("_phaseout_list_use_category", "_phaseout_list_country")
                    .anySatisfy(
                            formula -> assertThat(formula).contains("ISNUMBER").contains("COUNTIF"));
        }
    }

    @Test
    void whatWasAcceptedIsFilledInAndSupersedesItselfWhenItComesBack() throws IOException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.copy(
                Path.of("sample-inputs/hfc-article-7-workbook/MEX-article-7-2023.xlsx"),
                inbox.resolve("MEX-article-7-2023.xlsx"));
        Inventory hfc = DESK.inventory("hfc");
        Form imports = hfc.forms().get("article-7-imports");
        CountryCode mexico = new CountryCode("MEX");
        try (Pipeline pipeline = Pipeline.inMemory(home, FOLDER)) {
            pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE);
            Start start = pipeline.acceptedFigures().of(hfc, imports, mexico, null);

            assertThat(start.year()).isEqualTo(2023);
            assertThat(start.files()).containsExactly("MEX-article-7-2023.xlsx");
            assertThat(start.rows()).isNotEmpty();
            Template template =
                    DESK.make(hfc, List.of(imports), mexico, null, Language.SPANISH, Map.of(imports.code(), start));
            Files.write(inbox.resolve("MEX-otra-vez.xlsx"), template.bytes());
            List<FileReport> files =
                    pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE).files();

            assertThat(files).extracting(FileReport::state).containsExactly("ACCEPTED");
            Start again = pipeline.acceptedFigures().of(hfc, imports, mexico, 2023);
            assertThat(again.files()).containsExactly("MEX-otra-vez.xlsx");
            assertThat(figures(again)).isEqualTo(figures(start));
        }
    }

    private static List<List<Object>> figures(Start start) {
        return start.rows().stream()
                .map(row -> row.values().stream()
                        .filter(BigDecimal.class::isInstance)
                        .toList())
                .toList();
    }

    @Test
    void anUntouchedTemplateIsReturnedAndLeavesWhatWasAccepted() throws IOException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.write(inbox.resolve("KEN.xlsx"), template("hfc", List.of("article-7-imports"), 2023, Map.of()));
        try (Pipeline pipeline = Pipeline.inMemory(home, FOLDER)) {
            FileReport file = pipeline.nightlyRun()
                    .run(Duration.ZERO, Progress.NONE)
                    .files()
                    .get(0);

            assertThat(file.state()).isEqualTo("RETURNED");
            assertThat(file.reason()).contains("no figures");
            assertThat(file.issues()).isZero();
        }
    }

    @Test
    void wrongWordsAreAnsweredWithTheNearest() {
        Inventory hfc = DESK.inventory("hfc");

        assertThatThrownBy(() -> DESK.forms(hfc, List.of("article-7-import"), 2024))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("article-7-imports");
        assertThatThrownBy(() -> DESK.forms(hfc, List.of("emission-inventory"), null))
                .hasMessageContaining("--year");
        assertThatThrownBy(() -> DESK.country("Kenia y Uganda")).isInstanceOf(WrongUsage.class);
        assertThat(DESK.country("Kenya")).isEqualTo(KENYA);
        assertThatThrownBy(() -> DESK.inventory("hcf")).hasMessageContaining("hfc");
    }

    @Test
    void columnsOfALongListAreTheCodeAndItsFigure() throws IOException {
        Path file = Files.write(folder.resolve("l.xlsx"), template("pcb", List.of("long-list"), 2024, Map.of()));
        try (SubmissionFile read = new Stages(JOBS).open(file, "l.xlsx")) {
            TablePlan table = read.plan().tables().get(0);
            assertThat(table.columns()).extracting(TablePlan.ColumnPlan::field).startsWith("measure", "quantity");
        }
    }
}
