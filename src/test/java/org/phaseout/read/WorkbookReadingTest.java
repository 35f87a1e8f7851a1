package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream readers give what POI's whole-workbook model gives, cell by cell. */
class WorkbookReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsWhatTheWholeWorkbookModelReads(String format) throws IOException {
        Path file = Sheets.write(folder.resolve("mixed." + format), mixed(format));

        assertThat(WholeModel.streamed(file)).isEqualTo(WholeModel.of(file)).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void keepsHiddenSheetsAndRows(String format) throws IOException {
        Workbook book = book(format);
        book.createSheet("Seen").createRow(0).createCell(0).setCellValue("a");
        Sheet hidden = book.createSheet("Hidden");
        hidden.createRow(0).createCell(0).setCellValue("b");
        Row row = hidden.createRow(1);
        row.createCell(0).setCellValue("c");
        row.setZeroHeight(true);
        book.setSheetHidden(1, true);
        Path file = Sheets.write(folder.resolve("hidden." + format), book);

        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.format()).isEqualTo(format);
            assertThat(source.sheets())
                    .containsExactly(new SheetInfo(0, "Seen", false), new SheetInfo(1, "Hidden", true));
        }
        assertThat(Sheets.rows(file)).extracting(SheetRow::hidden).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void givesMergedRangesThatStartAboveARow(String format) throws IOException {
        Workbook book = book(format);
        Sheet sheet = book.createSheet();
        sheet.createRow(0).createCell(1).setCellValue("Use by sector");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
        sheet.addMergedRegion(new CellRangeAddress(40, 41, 0, 0));
        Path file = Sheets.write(folder.resolve("merged." + format), book);

        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.merges(source.sheets().get(0), 25)).containsExactly(new SourceFile.Merge(1, 1, 1, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsTheStoredResultsOfFormulas(String format) throws IOException {
        Workbook book = book(format);
        Row row = book.createSheet().createRow(0);
        row.createCell(0).setCellFormula("1990+20");
        row.createCell(1).setCellFormula("\"Jor\"&\"dan\"");
        row.createCell(2).setCellFormula("1/0");
        row.createCell(3).setCellFormula("1=1");
        row.createCell(4).setCellFormula("\"\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Path file = Sheets.write(folder.resolve("formulas." + format), book);

        assertThat(Sheets.cells(file)).extracting(Cell::text).containsExactly("2010", "Jordan", "#DIV/0!", "TRUE");
        assertThat(Sheets.cells(file))
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.NUMBER, Cell.Kind.TEXT, Cell.Kind.ERROR, Cell.Kind.BOOLEAN);
    }

    @Test
    void readsDatesInBothCalendars() throws IOException {
        for (boolean since1904 : List.of(false, true)) {
            XSSFWorkbook book = new XSSFWorkbook();
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(since1904);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(DateUtil.getExcelDate(LocalDate.of(2012, 4, 23), since1904));
            row.getCell(0).setCellStyle(date);
            Path file = Sheets.write(folder.resolve("dates" + since1904 + ".xlsx"), book);

            Cell cell = Sheets.cells(file).get(0);
            assertThat(cell.kind()).isEqualTo(Cell.Kind.DATE);
            assertThat(cell.date()).isEqualTo(LocalDate.of(2012, 4, 23));
            assertThat(cell.text()).isEqualTo("2012-04-23");
            assertThat(cell.number()).isEqualByComparingTo(since1904 ? "39560" : "41022");
            assertThat(cell.format()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void readsTheOfficialEmissionsWorkbookAsItIs() throws IOException {
        Path file = Path.of("../shared/real/EDGAR_F-gases_1990_2022.xlsx");
        assumeTrue(Files.exists(file), "The EDGAR workbook is not here: ../shared/real");

        assertThat(WholeModel.streamed(file)).isEqualTo(WholeModel.of(file)).hasSizeGreaterThan(100_000);
    }

    private static Workbook book(String format) {
        return format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    private static Workbook mixed(String format) {
        Random random = new Random(20140501);
        Workbook book = book(format);
        CellStyle percent = book.createCellStyle();
        percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
        CellStyle date = book.createCellStyle();
        date.setDataFormat((short) 14);
        for (int s = 0; s < 3; s++) {
            Sheet sheet = book.createSheet("Sheet " + s);
            for (int r = s * 3; r < 80; r += 1 + random.nextInt(2)) {
                Row row = sheet.createRow(r);
                for (int c = random.nextInt(3); c < 12; c += 1 + random.nextInt(2)) {
                    fill(row.createCell(c), random, percent, date);
                }
            }
        }
        return book;
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell cell, Random random, CellStyle percent, CellStyle date) {
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue(random.nextInt(1000));
            case 1 -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(20) - 10));
            case 2 ->
                cell.setCellValue(
                        BigDecimal.valueOf(random.nextInt(1_000_000), 3).doubleValue());
            case 3 -> cell.setCellValue("Côte d’Ivoire " + random.nextInt(9));
            case 4 -> cell.setCellValue(random.nextBoolean());
            case 5 -> cell.setCellErrorValue((byte) 0x17);
            case 6 -> cell.setCellValue(" ");
            case 7 -> {
                cell.setCellValue(random.nextDouble());
                cell.setCellStyle(percent);
            }
            default -> {
                cell.setCellValue(DateUtil.getExcelDate(LocalDate.of(1900 + random.nextInt(150), 3, 1)));
                cell.setCellStyle(date);
            }
        }
    }
}
