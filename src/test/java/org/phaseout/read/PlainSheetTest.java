package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.definition.Limits;

/** A sheet that is read byte by byte gives what a parser gives, be it right, odd or broken. */
class PlainSheetTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String HEAD = PROLOG + "<worksheet " + MAIN
            + " xmlns:x14ac=\"urn:x\"><dimension ref=\"A1:C9\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>";
    private static final String TAIL = "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
    private static final String ROWS = """
            <row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>40546</v></c><c r="C2"><v>720.43299999999999</v></c><c r="D2"/></row>
            <row r="3" hidden="1"><c><v>-0.50</v></c><c><f>A1>2</f><v>5</v></c><c s="0"><f t="shared" ref="C3:C4" si="0">A&lt;1</f><v>1E-3</v></c></row>
            <row r="4"/><row r="6" ht="12.5" customHeight="1"><c r="A6" t="str"><f>B1</f><v>a &amp; b</v></c><c r="B6" t="b"><v>1</v></c></row>
            <row r="7"><c r="A7" t="e"><v>#REF!</v></c><c r="B7" t="inlineStr"><is><t xml:space="preserve"> été – 年 </t></is></c></row>
            <row r="8"><c r="A8" t="d"><v>2024-02-29</v></c><c r="C8" t="str"><f>""</f><v></v></c><c r="D8"><f si="0" t="shared"/></c></row>
            <row r="9"><c r="C9" t="inlineStr"><is><t>_x000D_ &quot;q&quot;</t></is></c><c r="B9"><v>7</v></c><c r="B9"><v>8</v></c></row>
            <row r="10"><c r="A10" t="inlineStr"><is><r><rPr><b/></rPr><t>in </t></r><r><t>runs</t></r></is></c><c r="B10" t="s"><is><t>1</t></is></c></row>
            """;

    @TempDir
    Path folder;

    private XlsxWorkbook workbook;

    @BeforeEach
    void makeWorkbook() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet().createRow(0).createCell(0).setCellValue("first");
        book.getSheetAt(0).getRow(0).createCell(1).setCellValue("zweiter – 二");
        book.createCellStyle().setDataFormat((short) 14);
        Path file = Sheets.write(folder.resolve("a.xlsx"), book);
        workbook = new XlsxWorkbook(ZipParts.of(file, new Allowance(Limits.STANDARD, CpuTime.REAL)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Rows and hidden columns, or as far as they come and what is said then. */
    private static List<Object> read(SheetRows rows) {
        List<Object> read = new ArrayList<>();
        try (rows) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
            read.add(rows.hiddenColumns());
        } catch (UnreadableFile e) {
            read.add(e.reason() + " " + e.getMessage());
        } catch (IOException e) {
            read.add(e.toString());
        }
        return read;
    }

    private List<Object> plain(byte[] sheet, int piece) throws IOException {
        return readOrRefused(() -> XlsxSheet.open(workbook, "Data", () -> inPieces(sheet, piece)));
    }

    private List<Object> parsed(byte[] sheet) throws IOException {
        return readOrRefused(() -> XlsxSheet.parsed(workbook, "Data", () -> inPieces(sheet, sheet.length)));
    }

    private interface Opening {
        SheetRows open() throws IOException;
    }

    private static List<Object> readOrRefused(Opening opening) throws IOException {
        try {
            return read(opening.open());
        } catch (UnreadableFile e) {
            return List.of(e.reason() + " " + e.getMessage());
        }
    }

    /** A stream that gives no more than so many bytes at once. */
    private static InputStream inPieces(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, piece));
            }
        };
    }

    @Test
    void readsAllThatIsPlainWithoutAParser() throws IOException {
        try (SheetRows rows = XlsxSheet.open(workbook, "Data", () -> inPieces(bytes(HEAD + ROWS + TAIL), 9_999))) {
            List<Object> read = read(rows);

            assertThat(((XlsxSheet) rows).isPlain()).isTrue();
            assertThat(read).hasSize(9).isEqualTo(parsed(bytes(HEAD + ROWS + TAIL)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000})
    void readsTheSameInPiecesOfAnySize(int piece) throws IOException {
        byte[] sheet = bytes(HEAD + ROWS + TAIL);

        assertThat(plain(sheet, piece)).isEqualTo(parsed(sheet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c><v>1</v></c></row><!-- <row/> --><row><c><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t='str'><v>single quotes</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"str\"><v><![CDATA[<raw>]]></v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"str\"><v>&#65;&#x42;</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"str\"><v>&unknown;</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>c</t></rPh></is></c></row>",
                "<row><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row><c r=\"A9\"><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row><c cm=\"1\" vm=\"1\"><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row><c r=\"A2\" r=\"A2\"><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row><c><v>2</v><v>3</v></c></row>",
                "<row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData><sheetData><row><c><v>3</v></c></row>",
                "<row><c><v>1</v></c></row><row><c><v>2",
                "<row><c><v>1</v></c></row><row><c><v>2\u0001</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"str\"><v>a]]>b</v></c></row>",
                "<row><c><v>1</v></c></row><row><c t=\"str\"><v>\uFFFE</v></c></row>",
                "<row><c><v>1</v></c></row><row y:unknown=\"1\"><c><v>2</v></c></row>",
                "<row><c><v>1</v></c></row><row r=\"1048577\"><c><v>2</v></c></row>",
                "<row><c r=\"ZZZ1\"><v>2</v></c></row>",
                "<row><c s=\"99\"><v>2</v></c><c t=\"s\"><v>99</v></c><c t=\"s\"><v>-1</v></c><c t=\"n\"><v>x</v></c></row>",
                "",
            })
    void leavesToAParserWhatIsNotPlain(String rows) throws IOException {
        byte[] sheet = bytes(HEAD + rows + TAIL);

        assertThat(plain(sheet, 50)).isEqualTo(parsed(sheet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void leavesOtherEncodingsToAParser(String encoding) throws IOException {
        String rows = "<row><c t=\"str\"><v>été</v></c></row>";
        byte[] sheet = (HEAD.replace("UTF-8", encoding) + rows + TAIL).getBytes(Charset.forName(encoding));

        assertThat(plain(sheet, 50)).isEqualTo(parsed(sheet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><!-- <sheetData> --><sheetData>",
                "<worksheet><sheetData>",
                "<x:worksheet xmlns:x=\"urn:y\"><x:sheetData>",
                "\uFEFF<worksheet><sheetData>",
                "<?xml version=\"1.1\"?><worksheet><sheetData>",
                "<!DOCTYPE worksheet><worksheet><sheetData>",
                "<worksheet><row r=\"5\"/><sheetData>",
                "<worksheet><c><v>1</v></c><sheetData>",
                "<worksheet><a><sheetData>",
                "<worksheet a=\"<sheetData>",
            })
    void leavesOddHeadsToAParser(String head) throws IOException {
        byte[] sheet = bytes(head + "<row><c><v>1</v></c></row></sheetData></worksheet>");

        assertThat(plain(sheet, 50)).isEqualTo(parsed(sheet));
    }

    @Test
    void readsSheetsWithAnyFaultAsAParserDoes() throws IOException {
        Random random = new Random(11);
        String[] pieces = {
            "<",
            ">",
            "/",
            "\"",
            "'",
            "=",
            " ",
            "&",
            ";",
            "&amp;",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<row>",
            "</row>",
            "r",
            "s",
            "t",
            "\n",
            "\r",
            "1",
            "9",
            ".",
            "-",
            "A",
            "e",
            "é",
            "\u0000",
            "\u0007",
            "<!---->",
            "<?a?>",
            "<![CDATA[x]]>",
            "xmlns",
            "x14ac:",
            "<is><t>",
            "<f>",
            "r=\"A1\"",
            "]]>",
            "\uD83D\uDE00",
            "<sheetData>",
            "</sheetData>",
            "hidden=\"true\" "
        };
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder(HEAD + ROWS + TAIL);
            for (int faults = 1 + random.nextInt(2); faults > 0; faults--) {
                int at = random.nextInt(text.length());
                int cut = random.nextInt(3) == 0 ? 0 : random.nextInt(Math.min(4, text.length() - at));
                text.replace(at, at + cut, random.nextInt(4) == 0 ? "" : pieces[random.nextInt(pieces.length)]);
            }
            byte[] sheet = bytes(text.toString());
            if (random.nextInt(10) == 0) {
                sheet[random.nextInt(sheet.length)] = (byte) random.nextInt(256);
            }

            assertThat(plain(sheet, 1 + random.nextInt(500)))
                    .as(new String(sheet, StandardCharsets.UTF_8))
                    .isEqualTo(parsed(sheet));
        }
    }
}
