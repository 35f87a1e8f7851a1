package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.model.Issue;
import org.phaseout.read.SourceFile.Merge;

/** The same sheet gives the same cells, whatever the format of its file. */
class FormatsTest {

    private static final List<String> CELLS = List.of(
            "1 TEXT Côte d’Ivoire",
            "1 NUMBER 720.433",
            "1 NUMBER 0.0000001",
            "1 NUMBER -12004.55",
            "3h TEXT total",
            "3h DATE 2012-04-23",
            "3h NUMBER 0.25",
            "3h BOOLEAN TRUE",
            "3h ERROR #REF!",
            "3h NUMBER 3",
            "3h TEXT ok");

    @TempDir
    Path folder;

    private interface Writer {
        Path write(Path folder) throws IOException;
    }

    static Stream<Writer> writers() {
        return Stream.of(
                folder -> poi(folder.resolve("a.xlsx"), new XSSFWorkbook()),
                folder -> poi(folder.resolve("a.xls"), new HSSFWorkbook()),
                folder -> xlsb().write(folder.resolve("a.xlsb")),
                folder -> ods(folder.resolve("a.ods")));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theCellsAreTheSame(Writer writer) throws IOException {
        Path file = writer.write(folder);

        try (SourceFile source = Sheets.open(file)) {
            SheetInfo sheet = source.sheets().get(0);
            assertThat(sheet).isEqualTo(new SheetInfo(0, "Data", false));
            assertThat(file.toString()).endsWith("." + source.format());
            assertThat(source.issues()).isEmpty();
            assertThat(source.merges(sheet, 10)).containsExactly(new Merge(1, 2, 0, 0));
            assertThat(shown(Sheets.rows(source, sheet))).isEqualTo(CELLS);
        }
    }

    static Stream<Writer> withHiddenColumns() {
        return Stream.of(
                folder -> hiddenColumns(folder.resolve("h.xlsx"), new XSSFWorkbook()),
                folder -> hiddenColumns(folder.resolve("h.xls"), new HSSFWorkbook()),
                folder -> new Xlsb()
                        .columns(0, 0, 2560, false)
                        .columns(1, 2, 2560, true)
                        .columns(3, 3, 2560, false)
                        .columns(4, 4, 0, false)
                        .row(1, false)
                        .number(0, 1, 0)
                        .write(folder.resolve("h.xlsb")),
                folder -> Ods.write(
                        folder.resolve("h.ods"),
                        "",
                        "<table:table table:name='Data'><table:table-column/><table:table-column-group>"
                                + "<table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>"
                                + "</table:table-column-group><table:table-column/><table:table-column table:visibility='filter'/>"
                                + "<table:table-column table:number-columns-repeated='16379'/><table:table-row>"
                                + number("1")
                                + "</table:table-row></table:table>"));
    }

    @ParameterizedTest
    @MethodSource("withHiddenColumns")
    void hiddenColumnsAreTold(Writer writer) throws IOException {
        Path file = writer.write(folder);

        try (SourceFile source = Sheets.open(file);
                SheetRows rows = source.open(source.sheets().get(0))) {
            assertThat(rows.next()).isNotNull();
            assertThat(rows.hiddenColumns().stream()).containsExactly(1, 2, 4);
        }
    }

    private static Path hiddenColumns(Path file, Workbook book) throws IOException {
        Sheet sheet = book.createSheet("Data");
        sheet.createRow(0).createCell(0).setCellValue(1);
        sheet.setColumnHidden(1, true);
        sheet.setColumnHidden(2, true);
        sheet.setColumnHidden(4, true);
        return Sheets.write(file, book);
    }

    private static List<String> shown(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .map(c -> row.number() + (row.hidden() ? "h " : " ") + c.kind() + " " + c.text()))
                .toList();
    }

    private static Path poi(Path file, Workbook book) throws IOException {
        Sheet sheet = book.createSheet("Data");
        Row first = sheet.createRow(0);
        first.createCell(0).setCellValue("Côte d’Ivoire");
        first.createCell(1).setCellValue(720.433);
        first.createCell(2).setCellValue(0.0000001);
        first.createCell(3).setCellValue(-12004.55);
        Row third = sheet.createRow(2);
        third.setZeroHeight(true);
        third.createCell(0).setCellValue("total");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        third.createCell(1).setCellValue(LocalDate.of(2012, 4, 23));
        third.getCell(1).setCellStyle(day);
        CellStyle percent = book.createCellStyle();
        percent.setDataFormat(book.createDataFormat().getFormat("0%"));
        third.createCell(2).setCellValue(0.25);
        third.getCell(2).setCellStyle(percent);
        third.createCell(3).setCellValue(true);
        third.createCell(4).setCellErrorValue((byte) 0x17);
        third.createCell(5).setCellFormula("1+2");
        third.createCell(6).setCellFormula("\"o\"&\"k\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        return Sheets.write(file, book);
    }

    private static Xlsb xlsb() {
        return new Xlsb()
                .format(164, "yyyy-mm-dd")
                .style(9)
                .shared("Côte d’Ivoire")
                .shared("total")
                .row(1, false)
                .text(0, 0)
                .number(1, 720.433, 0)
                .number(2, 0.0000001, 0)
                .packed(3, (-1_200_455 << 2) | 3)
                .row(3, true)
                .text(0, 1)
                .number(1, 41_022, 1)
                .number(2, 0.25, 2)
                .flag(3, true)
                .error(4, 0x17)
                .formula(5, 3)
                .formula(6, "ok")
                .merged(1, 2, 0, 0);
    }

    private static Path ods(Path file) throws IOException {
        return Ods.write(
                file,
                "",
                "<table:table table:name='Data'><table:table-column table:number-columns-repeated='16384'/><table:table-row>"
                        + "<table:table-cell office:value-type='string' table:number-rows-spanned='2' table:number-columns-spanned='1'>"
                        + "<text:p>Côte <text:span>d’Ivoire</text:span></text:p></table:table-cell>"
                        + number("720.433") + number("1E-7") + number("-12004.55")
                        + "</table:table-row><table:table-row>"
                        + "<table:covered-table-cell/></table:table-row><table:table-row table:visibility='collapse'>"
                        + "<table:table-cell office:value-type='string'><text:p>total</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='date' office:date-value='2012-04-23'><text:p>23.04.12</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='percentage' office:value='0.25'><text:p>25%</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell>"
                        + "<table:table-cell table:formula='of:=[.#REF!]' office:value-type='string' office:string-value=''><text:p>#REF!</text:p></table:table-cell>"
                        + "<table:table-cell table:formula='of:=1+2' office:value-type='float' office:value='3'><text:p>3</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='string'><office:annotation><text:p>a remark</text:p></office:annotation><text:p>ok</text:p></table:table-cell>"
                        + "</table:table-row><table:table-row table:number-rows-repeated='1048573'>"
                        + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>");
    }

    private static String number(String value) {
        return "<table:table-cell office:value-type='float' office:value='" + value
                + "'><text:p>shown otherwise</text:p></table:table-cell>";
    }

    @Test
    void aTextFileGivesTheSameTexts() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "Côte d’Ivoire,720.433\n\ntotal,2012-04-23,ok\n");

        assertThat(shown(Sheets.rows(file)))
                .containsExactly(
                        "1 TEXT Côte d’Ivoire", "1 TEXT 720.433", "3 TEXT total", "3 TEXT 2012-04-23", "3 TEXT ok");
    }

    @Test
    void repeatedRowsOfAnOdsCountAsOftenAsTheyStand() throws IOException {
        Path file = Ods.write(
                folder.resolve("a.ods"),
                "<style:style style:name='h' style:family='table'><style:table-properties table:display='false'/></style:style>",
                "<table:table table:name='A' table:style-name='h'><table:table-header-rows><table:table-row"
                        + " table:number-rows-repeated='1000000'><table:table-cell/></table:table-row></table:table-header-rows>"
                        + "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='2'"
                        + " office:value-type='float' office:value='5'/><table:table-cell table:formula='of:=1+1'/></table:table-row>"
                        + "</table:table><table:table table:name='B'><table:table-row><table:table-cell office:value-type='string'>"
                        + "<text:p>a<text:s text:c='3'/>b<text:line-break/>c</text:p><text:p>d</text:p></table:table-cell></table:table-row></table:table>");

        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.sheets()).containsExactly(new SheetInfo(0, "A", true), new SheetInfo(1, "B", false));
            List<SheetRow> rows = Sheets.rows(source, source.sheets().get(0));
            assertThat(rows).extracting(SheetRow::number).containsExactly(1_000_001, 1_000_002, 1_000_003);
            assertThat(rows.get(2).cells())
                    .extracting(Cell::kind)
                    .containsExactly(Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.NOT_CALCULATED);
            assertThat(Sheets.rows(source, source.sheets().get(1)).get(0).firstText())
                    .isEqualTo("a   b\nc\nd");
        }
    }

    @Test
    void anOdsIsRefusedWithAPasswordBeyondTheGridAndWhereItIsNoSpreadsheet() throws IOException {
        String beyond = "<table:table-row table:number-rows-repeated='1048576'/><table:table-row>"
                + "<table:table-cell office:value-type='float' office:value='1'/></table:table-row>";
        assertRefused(
                Ods.write(
                        folder.resolve("a.ods"),
                        "",
                        "",
                        "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry>"),
                "ENCRYPTED");
        assertRefused(
                Ods.write(folder.resolve("b.ods"), "", "<table:table>" + beyond + "</table:table>"), "BAD_CELL_REF");
        assertRefused(Ods.write(folder.resolve("c.ods"), "", ""), "CORRUPT_FILE");
    }

    @Test
    void aBinaryWorkbookKeepsWhatIsWrongWithACellInThatCell() throws IOException {
        Path file = new Xlsb()
                .since1904()
                .hiddenSheet()
                .format(14, "m/d/yy")
                .row(1, false)
                .text(0, 7)
                .number(1, Double.NaN, 0)
                .number(2, 1, 99)
                .number(3, 1, 1)
                .write(folder.resolve("a.xlsb"));

        assertThat(shown(Sheets.rows(file)))
                .containsExactly("1 ERROR text number 7", "1 ERROR NaN", "1 ERROR 1.0", "1 DATE 1904-01-02");
        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.sheets().get(0).hidden()).isTrue();
        }
    }

    @Test
    void aBinaryWorkbookWithRowsOutOfOrderOrBeyondTheGridIsRefused() throws IOException {
        assertRefused(
                new Xlsb().row(3, false).flag(0, true).row(2, false).write(folder.resolve("a.xlsb")), "ROW_ORDER");
        assertRefused(new Xlsb().row(1, false).flag(20_000, true).write(folder.resolve("b.xlsb")), "BAD_CELL_REF");
        assertRefused(new Xlsb().row(2_000_000, false).write(folder.resolve("c.xlsb")), "BAD_CELL_REF");
    }

    @Test
    void theNameIsHeldAgainstTheFormat() throws IOException {
        try (SourceFile source = Sheets.open(xlsb().write(folder.resolve("a.xlsx")))) {
            assertThat(source.issues()).extracting(Issue::code).containsExactly("READ-010");
        }
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Sheets.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .extracting("reason")
                .isEqualTo(reason);
    }
}
