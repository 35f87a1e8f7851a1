package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.publish.OutputColumn.Kind;

class WorkbookTest {

    @TempDir
    Path output;

    private XSSFWorkbook published(EditionContents edition) throws IOException {
        Path folder = new Publisher(output).publish(edition).folder();
        try (var in = Files.newInputStream(folder.resolve(TablesWorkbook.NAME))) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void sheetsStandInReadingOrder() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Cover", "Contents", "Notes", "things_use", "Sources");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Phaseout: indicator tables");
        }
    }

    @Test
    void headingsBearUnitsAndMarkersOfNotes() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            assertThat(texts(workbook.getSheet("things_use").getRow(0)))
                    .containsExactly(
                            "Area type",
                            "Area [note 2]",
                            "Purpose",
                            "Year",
                            "Used [t]",
                            "Share [%]",
                            "Remark",
                            "Status [note 1]",
                            "Countries reporting [note 3]",
                            "Countries expected [note 3]");
        }
    }

    @Test
    void figuresAreNumbersAndWhatIsMissingIsEmpty() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            Sheet sheet = workbook.getSheet("things_use");

            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(1.5);
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(100.0);
            assertThat(sheet.getRow(1).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.0");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(2020);
            assertThat(sheet.getRow(3).getCell(4)).isNull();
            assertThat(sheet.getRow(4).getCell(4).getNumericCellValue()).isZero();
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysTextAsItWas() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            var cell = workbook.getSheet("things_use").getRow(3).getCell(6);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1, \"so\"");
        }
    }

    @Test
    void eachTableIsOneOfTheSpreadsheetProgram() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            XSSFSheet sheet = workbook.getSheet("things_use");

            assertThat(sheet.getTables()).hasSize(1);
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getName()).isEqualTo("t_things_use");
            assertThat(table.getArea().formatAsString()).isEqualTo("A1:J5");
            assertThat(table.getColumns().get(4).getName()).isEqualTo("Used [t]");
            assertThat(sheet.getMergedRegions()).isEmpty();
            assertThat(sheet.getPaneInformation()).isNull();
        }
    }

    @Test
    void contentsLinksToEverySheetAfterIt() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            XSSFSheet contents = workbook.getSheet("Contents");

            assertThat(contents.getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly("'Notes'!A1", "'things_use'!A1", "'Sources'!A1");
            assertThat(texts(contents.getRow(2)))
                    .containsExactly("things_use", "XX-01", "Use of things [note 6]", "Things", "4.0");
        }
    }

    @Test
    void notesExplainTheTableItsColumnsAndEmptyCells() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            List<List<String>> notes = new ArrayList<>();
            workbook.getSheet("Notes").forEach(row -> notes.add(texts(row)));

            assertThat(notes)
                    .contains(List.of("[note 6]", "things_use", "Definition", "What was used in the year."))
                    .contains(List.of("[note 6]", "things_use", "Share", "Column share: in %, 1 decimal."))
                    .contains(List.of("[note 1]", "All tables", "Status E", "Estimated, in whole or in part."))
                    .anyMatch(note -> note.contains("Empty cells"));
        }
    }

    @Test
    void sourcesListEveryFile() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            assertThat(texts(workbook.getSheet("Sources").getRow(1)))
                    .containsExactly(
                            "a.xlsx",
                            "things",
                            "accepted with issues",
                            "form AAA 2020",
                            "10.0",
                            "8.0",
                            "1.0",
                            "1.0",
                            "1234.0",
                            Samples.SHA_A);
        }
    }

    @Test
    void theSameEditionGivesTheSameBytesInEveryLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<byte[]> workbooks = new ArrayList<>();
        try {
            for (String tag : List.of("en-GB", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(
                        TimeZone.getTimeZone(workbooks.size() % 2 == 0 ? "Asia/Kolkata" : "America/New_York"));
                Path folder = Files.createDirectory(output.resolve(tag));
                new EditionFiles(Samples.edition(), folder, null).write();
                workbooks.add(Files.readAllBytes(folder.resolve(TablesWorkbook.NAME)));
                assertThat(Folder.same(output.resolve("en-GB"), folder)).isTrue();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(workbooks).hasSize(5).allMatch(bytes -> Arrays.equals(bytes, workbooks.get(0)));
    }

    @Test
    void titleAuthorAndDatesAreFixed() throws IOException {
        try (XSSFWorkbook workbook = published(Samples.edition())) {
            var properties = workbook.getProperties().getCoreProperties();

            assertThat(properties.getTitle()).isEqualTo("Phaseout: indicator tables");
            assertThat(properties.getCreator()).isEqualTo("Phaseout");
            assertThat(properties.getCreated().toInstant()).hasToString("2000-01-01T00:00:00Z");
            assertThat(properties.getModified().toInstant()).hasToString("2000-01-01T00:00:00Z");
        }
    }

    @Test
    void noPartOfTheFileBearsTheTimeOfItsWriting() throws IOException {
        Path folder = new Publisher(output).publish(Samples.edition()).folder();

        try (ZipFile zip = new ZipFile(folder.resolve(TablesWorkbook.NAME).toFile())) {
            assertThat(zip.stream().toList())
                    .isNotEmpty()
                    .allMatch(part -> part.getTimeLocal().equals(LocalDateTime.of(2000, 1, 1, 0, 0)));
        }
    }

    @Test
    void aTableLongerThanASheetGoesOnOnTheNext() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            TableSheets table = new TableSheets(
                    workbook,
                    new SheetNames(),
                    new Styles(workbook),
                    "long",
                    List.of(OutputColumn.of("n", "Number", Kind.NUMBER)),
                    2);
            IntStream.range(0, 5).forEach(n -> table.row(List.of(n)));

            assertThat(table.finish()).extracting(SheetTable::name).containsExactly("long", "long (2)", "long (3)");
            assertThat(table.rows()).isEqualTo(5);
            workbook.write(OutputStream.nullOutputStream());
        }
    }

    @Test
    void textLongerThanACellIsCutAndSaysSo() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Samples.row("country", "AAA", "X", 2020, BigDecimal.ONE, null, "x".repeat(40_000), "A", 1, 1));
        PublishedTable table = Samples.published(Samples.use().definition(), rows);

        try (XSSFWorkbook workbook = published(Samples.edition(List.of(table), "0.1.0"))) {
            assertThat(workbook.getSheet("things_use").getRow(1).getCell(6).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("x…");
        }
    }

    @Test
    void aTableWithoutRowsIsItsHeadings() throws IOException {
        PublishedTable table = Samples.published(Samples.use().definition(), List.of());

        try (XSSFWorkbook workbook = published(Samples.edition(List.of(table), "0.1.0"))) {
            XSSFSheet sheet = workbook.getSheet("things_use");

            assertThat(sheet.getLastRowNum()).isZero();
            assertThat(sheet.getTables()).isEmpty();
        }
    }

    @Test
    void aRowOfLongTextIsHighEnoughToReadIt() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Samples.row(
                "country", "AAA", "X", 2020, null, null, "word ".repeat(40).strip(), "A", 1, 1));
        rows.add(Samples.row("country", "BBB", "X", 2020, null, null, "word", "A", 1, 1));
        PublishedTable table = Samples.published(Samples.use().definition(), rows);

        try (XSSFWorkbook workbook = published(Samples.edition(List.of(table), "0.1.0"))) {
            Sheet sheet = workbook.getSheet("things_use");

            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(45);
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
