package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.ReferenceTables;

/** What a file states of itself is found by the project's own words. */
class StatementsTest {

    private static final String TABLE = "Country;Year;Gas;New imports\nJordan;2012;HFC-32;7\n";
    private static final Inventory GASES = Definitions.gases()
            .form(Definitions.form("imports").expected("import_new").skipSheets("Copy*", "copy of another sheet"))
            .inventory();

    private static ReadingWords words;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadTables() throws IOException {
        words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Revision: 2            | REVISION 2 report!A1
            Revision;2             | REVISION 2 report!B1
            Rev. 2                 | REVISION 2 report!A1
            Rev. no.;Rev. B        | REVISION B report!B1
            Version 1.1            | REVISION 1.1 report!A1
            Révision : 3           | REVISION 3 report!A1
            Versión;1.2            | REVISION 1.2 report!B1
            Версия: 2              | REVISION 2 report!A1
            修订：2                 | REVISION 2 report!A1
            مراجعة: 2              | REVISION 2 report!A1
            Version;final          | REVISION final report!B1
            Date of submission: 2024-05-03    | DATE 2024-05-03 report!A1
            Date of report;23/04/2012         | DATE 23/04/2012 report!B1
            Date de communication: 23/04/2012 | DATE 23/04/2012 report!A1
            Fecha de presentación;23/04/2012  | DATE 23/04/2012 report!B1
            Дата представления: 23.04.2012    | DATE 23.04.2012 report!A1
            提交日期: 2012-04-23               | DATE 2012-04-23 report!A1
            تاريخ التقديم: 2012-04-23         | DATE 2012-04-23 report!A1
            """)
    void aLabelledCellAboveTheTableStatesIt(String line, String stated) throws IOException {
        FilePlan plan = plan("report.csv", line + "\n" + TABLE);

        assertThat(plan.tables()).hasSize(1);
        assertThat(plan.tables().get(0).context()).doesNotContainKeys("revision", "stated_date");
        assertThat(texts(plan)).containsExactly(stated);
        assertThat(plan.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Revision:",
        "Revision:;Prepared by: the unit",
        "Date of submission: __/__/____",
        "Version;Author;Change",
        "Data form 1 (Rev. 2)",
        "Version 2024",
        "Reporting year: 2012",
    })
    void blanksListsAndFormsStateNothing(String line) throws IOException {
        assertThat(texts(plan("report.csv", line + "\n" + TABLE))).isEmpty();
    }

    @Test
    void theNameOfTheFileStatesARevisionAndOneDoesNotHideTheOther() throws IOException {
        FilePlan plan = plan("JOR_2012_rev2.csv", "Revision: 3\n" + TABLE);

        assertThat(texts(plan)).containsExactly("REVISION 2 JOR_2012_rev2.csv", "REVISION 3 JOR_2012_rev2!A1");
    }

    @Test
    void whatStandsBelowTheHeadingsIsData() throws IOException {
        assertThat(texts(plan("report.csv", TABLE + "Revision: 2\n"))).isEmpty();
    }

    @Test
    void aCoverStatesItForAllTables() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet cover = book.createSheet("Cover");
        row(cover, 0, "Report on imports");
        row(cover, 2, "Revision", "", "2");
        row(cover, 3, "Date of submission");
        row(cover, 4, "2024-05-03");
        Row header = book.createSheet("Imports").createRow(0);
        int column = 0;
        for (String heading : List.of("Country", "Year", "Gas", "New imports")) {
            header.createCell(column++).setCellValue(heading);
        }

        FilePlan plan = plan(book);
        assertThat(plan.tables()).hasSize(1);
        assertThat(plan.skipped()).containsEntry(0, "no table of a known form");
        assertThat(texts(plan)).containsExactly("REVISION 2 Cover!C3", "DATE 2024-05-03 Cover!A5");
    }

    @Test
    void figuresAndDatesAreKeptAsTheyAreStored() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Imports");
        row(sheet, 0, "Revision", "", "Date of submission");
        sheet.getRow(0).createCell(1).setCellValue(2);
        CellStyle day = book.createCellStyle();
        day.setDataFormat((short) 14);
        Cell date = sheet.getRow(0).createCell(3);
        date.setCellValue(LocalDate.of(2024, 4, 3));
        date.setCellStyle(day);
        row(sheet, 1, "Country", "Year", "Gas", "New imports");

        FilePlan plan = plan(book);
        assertThat(texts(plan)).containsExactly("REVISION 2 Imports!B1", "DATE 2024-04-03 Imports!D1");
        assertThat(plan.statements().get(1).cell().date()).isEqualTo(LocalDate.of(2024, 4, 3));
    }

    @Test
    void sheetsThatAreHiddenOrDoNotCountStateNothing() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        row(book.createSheet("Imports"), 0, "Country", "Year", "Gas", "New imports");
        row(book.createSheet("Copy of imports"), 0, "Revision: 1");
        row(book.createSheet("Lists"), 0, "Version: 7");
        book.setSheetHidden(2, true);

        assertThat(texts(plan(book))).isEmpty();
    }

    private FilePlan plan(XSSFWorkbook book) throws IOException {
        return plan(Sheets.write(folder.resolve("report.xlsx"), book));
    }

    private FilePlan plan(String name, String content) throws IOException {
        return plan(Sheets.text(folder.resolve(name), content));
    }

    private static FilePlan plan(Path file) throws IOException {
        try (SourceFile source = Sheets.open(file)) {
            return TableFinder.plan(source, file.getFileName().toString(), List.of(GASES), words);
        }
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static List<String> texts(FilePlan plan) {
        return plan.statements().stream()
                .map(s -> s.what() + " " + s.cell().text() + " " + s.at())
                .toList();
    }
}
