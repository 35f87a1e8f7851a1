package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.language.Language;

/** A copy of a sender's workbook is marked, and everything else in it stays. */
class MarkedCopyTest {

    @TempDir
    private Path folder;

    private Path original;

    @BeforeEach
    void writeWorkbook() throws IOException {
        original = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            XSSFSheet data = book.createSheet("Data & more");
            XSSFCellStyle filled = book.createCellStyle();
            filled.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xD9, (byte) 0xE1, (byte) 0xF2}));
            filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            filled.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            CellStyle heading = book.createCellStyle();
            Font white = book.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            heading.setFont(white);
            for (int r = 0; r < 6; r++) {
                Row row = data.createRow(r == 5 ? 9 : r);
                for (int c = 0; c < 4; c++) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(r * 10.5 + c);
                    cell.setCellStyle(r == 0 ? heading : filled);
                }
            }
            data.getRow(3).getCell(1).setCellFormula("SUM(B2:B3)");
            data.addMergedRegion(new CellRangeAddress(4, 5, 0, 1));
            comment(book, data, 1, 1, "Ann", "my own remark");
            comment(book, data, 2, 3, "Ann", "another");
            DataValidation list = data.getDataValidationHelper()
                    .createValidation(
                            data.getDataValidationHelper().createExplicitListConstraint(new String[] {"a", "b"}),
                            new CellRangeAddressList(1, 5, 3, 3));
            data.addValidationData(list);
            data.getSheetConditionalFormatting()
                    .addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("A1:D10")},
                            data.getSheetConditionalFormatting().createConditionalFormattingRule("A1>5"));
            XSSFSheet other = book.createSheet("Issues");
            other.createRow(0).createCell(0).setCellValue("the sender's own sheet of that name");
            chart(other, data);
            XSSFSheet hidden = book.createSheet("Hidden");
            hidden.createRow(2).createCell(2).setCellValue("x");
            book.setSheetHidden(2, true);
            book.setActiveSheet(1);
            book.setSelectedTab(1);
            Name name = book.createName();
            name.setNameName("everywhere");
            name.setRefersToFormula("'Data & more'!$A$1");
            Name local = book.createName();
            local.setNameName("here");
            local.setSheetIndex(1);
            local.setRefersToFormula("Issues!$A$1");
            book.write(out);
        }
    }

    private static void comment(XSSFWorkbook book, XSSFSheet sheet, int row, int column, String author, String text) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 3);
        anchor.setRow1(row);
        anchor.setRow2(row + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(text));
        comment.setAuthor(author);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static void chart(XSSFSheet sheet, XSSFSheet data) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 2, 2, 8, 12));
        XDDFChartData line = chart.createData(
                ChartTypes.LINE,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        line.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(data, CellRangeAddress.valueOf("A1:A4")),
                XDDFDataSourcesFactory.fromNumericCellRange(data, CellRangeAddress.valueOf("B1:B4")));
        chart.plot(line);
    }

    private static Replying issues() {
        return Replying.to("book.xlsx")
                .error("Data & more", "B", 2)
                .warning("Data & more", "B", 2)
                .error("Data & more", "B", 4)
                .warning("Data & more", "A", 1)
                .error("Data & more", "B", 6)
                .error("Data & more", "F", 3)
                .error("Data & more", "C", 8)
                .error("Data & more", "", 10)
                .warning("Hidden", "", 20)
                .error("book.xlsx", "", 0);
    }

    private Path marked(Path from, String name, Replying issues) throws IOException {
        Path copy = folder.resolve(name);
        MarkedCopy.write(from, copy, Letter.of(issues.reply()));
        return copy;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void everyWrongCellBearsACommentAndAFill() throws IOException {
        try (XSSFWorkbook book = open(marked(original, "copy.xlsx", issues()))) {
            XSSFSheet data = book.getSheet("Data & more");
            for (String at : List.of("B4", "A1", "A5", "F3", "C8", "A10")) {
                org.apache.poi.ss.util.CellReference ref = new org.apache.poi.ss.util.CellReference(at);
                Cell cell = data.getRow(ref.getRow()).getCell(ref.getCol());
                assertThat(cell.getCellComment()).as(at).isNotNull();
                assertThat(cell.getCellComment().getAuthor()).as(at).isEqualTo("phaseout");
                assertThat(MarkColour.in(fill(cell))).as(at).isNotNull();
            }
            assertThat(data.getRow(3).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("Error HFC-003\nWrong 3.\nMend 3.");
            assertThat(MarkColour.in(fill(data.getRow(0).getCell(0)))).isEqualTo(MarkColour.WARNING_LIGHT_ON_DARK);
            assertThat(MarkColour.in(fill(data.getRow(3).getCell(1)))).isEqualTo(MarkColour.ERROR);
            assertThat(data.getRow(3).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(data.getRow(3).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B3)");
            assertThat(book.getSheet("Hidden").getRow(19).getCell(0).getCellComment())
                    .isNotNull();
        }
    }

    private static Fill fill(Cell cell) {
        XSSFColor colour = (XSSFColor) cell.getCellStyle().getFillForegroundColorColor();
        return colour == null || colour.getRGB() == null
                ? Fill.NONE
                : Fill.solid((colour.getRGB()[0] & 0xFF) << 16
                        | (colour.getRGB()[1] & 0xFF) << 8
                        | colour.getRGB()[2] & 0xFF);
    }

    @Test
    void theSendersOwnCommentsStay() throws IOException {
        try (XSSFWorkbook book = open(marked(original, "copy.xlsx", issues()))) {
            XSSFSheet data = book.getSheet("Data & more");
            Comment both = data.getRow(1).getCell(1).getCellComment();
            assertThat(both.getAuthor()).isEqualTo("Ann");
            assertThat(both.getString().getString())
                    .isEqualTo(
                            "my own remark\n---- phaseout ----\nError HFC-001\nWrong 1.\nMend 1.\n\nWarning HFC-002\nWrong 2.\nMend 2.");
            assertThat(data.getRow(2).getCell(3).getCellComment().getString().getString())
                    .isEqualTo("another");
        }
    }

    @Test
    void theListStandsFirstAndLinksToTheCells() throws IOException {
        try (XSSFWorkbook book = open(marked(original, "copy.xlsx", issues()))) {
            assertThat(book.getSheetName(0)).isEqualTo("Issues (2)");
            assertThat(book.getActiveSheetIndex()).isZero();
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Part of your file “book.xlsx” was accepted. The rest counts once it is corrected.");
            int heading = list.getPaneInformation().getHorizontalSplitPosition() - 1;
            assertThat(list.getRow(heading).getCell(1).getStringCellValue()).isEqualTo("Where");
            Row first = list.getRow(heading + 1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("Data & more!B2");
            assertThat(first.getCell(1).getHyperlink().getAddress()).isEqualTo("'Data & more'!B2");
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("Heading <1>");
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("=found & 1");
            assertThat(list.getLastRowNum()).isEqualTo(heading + 10);
            assertThat(list.getRow(heading + 10).getCell(1).getHyperlink()).isNull();
            assertThat(book.getSheetAt(2).isSelected())
                    .as("two sheets selected are edited both at once")
                    .isFalse();
        }
    }

    @Test
    void everythingElseStaysByteForByte() throws IOException {
        Map<String, byte[]> before = Packed.parts(original);
        Map<String, byte[]> after = Packed.parts(marked(original, "copy.xlsx", issues()));
        Set<String> changed = new TreeSet<>();
        before.forEach((name, bytes) -> {
            assertThat(after).containsKey(name);
            if (!java.util.Arrays.equals(bytes, after.get(name))) {
                changed.add(name);
            }
        });
        assertThat(changed)
                .containsExactly(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/comments1.xml",
                        "xl/drawings/vmlDrawing0.vml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/sheet3.xml");
        assertThat(new String(after.get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8))
                .isEqualTo(new String(before.get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8)
                        .replace(" tabSelected=\"true\"", ""));
    }

    @Test
    void namesStayWithTheirSheets() throws IOException {
        try (XSSFWorkbook book = open(marked(original, "copy.xlsx", issues()))) {
            assertThat(book.getName("everywhere").getRefersToFormula()).isEqualTo("'Data & more'!$A$1");
            assertThat(book.getName("here").getSheetIndex()).isEqualTo(2);
            assertThat(book.isSheetHidden(3)).isTrue();
            assertThat(book.getSheet("Data & more").getDataValidations()).hasSize(1);
            assertThat(book.getSheet("Data & more")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(book.getSheetAt(2).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void comesOutTheSameInEveryTimeZone() throws IOException {
        byte[] here = Files.readAllBytes(marked(original, "one.xlsx", issues()));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(Files.readAllBytes(marked(original, "two.xlsx", issues())))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void marksOfAnEarlierCopyGoFirst() throws IOException {
        Path once = marked(original, "once.xlsx", issues());
        Path twice = marked(once, "twice.xlsx", Replying.to("book.xlsx").warning("Data & more", "C", 3));
        try (XSSFWorkbook book = open(twice)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheetName(0)).isEqualTo("Issues (2)");
            assertThat(book.getName("here").getSheetIndex()).isEqualTo(2);
            XSSFSheet data = book.getSheet("Data & more");
            assertThat(data.getCellComments().keySet().stream().map(a -> a.formatAsString()))
                    .containsExactlyInAnyOrder("B2", "D3", "C3");
            assertThat(data.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("my own remark");
            assertThat(fill(data.getRow(1).getCell(1))).isEqualTo(Fill.solid(0xD9E1F2));
            assertThat(fill(data.getRow(3).getCell(1))).isEqualTo(Fill.solid(0xD9E1F2));
            assertThat(fill(data.getRow(0).getCell(0))).isEqualTo(Fill.NONE);
            assertThat(MarkColour.in(fill(data.getRow(2).getCell(2)))).isEqualTo(MarkColour.WARNING);
            assertThat(data.getVMLDrawing(false).findCommentShape(3, 1))
                    .as("box of a comment that is gone")
                    .isNull();
        }
        assertThat(Packed.parts(twice).keySet())
                .contains("xl/worksheets/sheet4.xml")
                .doesNotContain("xl/worksheets/sheet5.xml");
    }

    /** A spreadsheet program writes styles anew and numbers them as it likes. */
    @Test
    void marksGoAlsoAfterAnotherProgramSavedTheWorkbook() throws IOException {
        Path saved = folder.resolve("saved.xlsx");
        try (XSSFWorkbook book = open(marked(original, "once.xlsx", issues()));
                OutputStream out = Files.newOutputStream(saved)) {
            book.getSheet("Data & more").getRow(1).getCell(1).setCellValue(3);
            book.write(out);
        }
        try (XSSFWorkbook book =
                open(marked(saved, "twice.xlsx", Replying.to("book.xlsx").error("Data & more", "B", 4)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            XSSFSheet data = book.getSheet("Data & more");
            assertThat(fill(data.getRow(1).getCell(1))).isEqualTo(Fill.solid(0xD9E1F2));
            assertThat(data.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("my own remark");
            assertThat(data.getRow(3).getCell(1).getCellComment()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenInTheLanguageOfTheSender(Language language) throws IOException {
        try (XSSFWorkbook book = open(marked(original, "copy.xlsx", issues().in(language)))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.isRightToLeft()).isEqualTo(language == Language.ARABIC);
            assertThat(list.getRow(0).getCell(0).getStringCellValue()).contains("book.xlsx");
        }
    }
}
