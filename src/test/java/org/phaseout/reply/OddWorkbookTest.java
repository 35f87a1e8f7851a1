package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are written in lawful but unusual ways are marked all the same. */
class OddWorkbookTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    private Path folder;

    private static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relations("officeDocument", "/xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:q=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"S\" sheetId=\"7\" q:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "/xl/worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private Path book(Map<String, String> parts, Charset sheet) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        parts.forEach((name, text) ->
                bytes.put(name, text.getBytes(name.contains("sheet1") ? sheet : StandardCharsets.UTF_8)));
        return Packed.write(folder.resolve("odd.xlsx"), bytes);
    }

    private Path marked(Map<String, String> parts, Charset sheet, Replying issues) throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        MarkedCopy.write(book(parts, sheet), copy, Letter.of(issues.reply()));
        return copy;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Replying at(String... cells) {
        Replying issues = Replying.to("odd.xlsx");
        for (String cell : cells) {
            int row = cell.replaceAll("\\d", "").length();
            issues.error("S", cell.substring(0, row), Integer.parseInt(cell.substring(row)));
        }
        return issues;
    }

    private static String cells(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell.getAddress())
                .append(cell.getCellComment() == null ? "" : "!")
                .append('=')
                .append(cell)
                .append(' ')));
        return text.toString().strip();
    }

    @Test
    void withoutNamesOfCellsAndRowsAndWithoutStyles() throws IOException {
        String sheet = "<worksheet xmlns=\"" + MAIN
                + "\"><sheetData><row><c><v>1</v></c><c t='inlineStr'><is><t>a &amp; b</t></is></c></row>"
                + "<row r=\"4\" spans='1:2'><c r=\"B4\"><v>5</v></c></row><row/></sheetData></worksheet>";
        try (XSSFWorkbook book =
                open(marked(parts(sheet), StandardCharsets.UTF_8, at("B1", "A3", "A4", "C4", "B5", "A9")))) {
            assertThat(cells(book.getSheet("S"))).isEqualTo("A1=1.0 B1!=a & b A3!= A4!= B4=5.0 C4!= B5!= A9!=");
            assertThat(book.getSheet("S").getRow(0).getCell(1).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
        }
    }

    @Test
    void withTextThatLooksLikeRows() throws IOException {
        String sheet = "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                + "<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[</row><row r=\"2\"><c r=\"B2\"/>]]></t></is></c><!-- </row> --></row>"
                + "<?row </row> ?><row r='2'><c r=\"A2\" s='0'/><c r=\"C2\"/></row><row r='3'><c r=\"A3\"/><c r=\"B3\"><v>7</v></c></row>"
                + "</sheetData><mergeCells count='1'><mergeCell ref='B3:C4'/></mergeCells></worksheet>";
        Path copy = marked(parts(sheet), StandardCharsets.UTF_8, at("B2", "2", "3", "C4"));
        assertThat(Packed.text(copy, "xl/worksheets/sheet1.xml"))
                .contains(sheet.substring(sheet.indexOf("<row r='1'>"), sheet.indexOf("<row r='2'>")))
                .contains("<row r='2'><c r=\"A2\" s='9'/><c r=\"B2\" s=\"9\"/><c r=\"C2\"/></row>")
                .contains("<row r='3'><c r=\"A3\"/><c s=\"9\" r=\"B3\"><v>7</v></c></row></sheetData>");
        try (XSSFWorkbook book = open(copy)) {
            assertThat(cells(book.getSheet("S"))).endsWith("A2!= B2!= C2= A3= B3!=7.0");
        }
    }

    /** What is wrong with it does not hold up the others, for it is taken over as it is packed. */
    @Test
    void withADamagedSheetInWhichNothingIsMarked() throws IOException {
        String damaged = "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"5\"/><row r=\"4\"><c";
        Path copy = marked(parts(damaged), StandardCharsets.UTF_8, at());
        assertThat(Packed.text(copy, "xl/worksheets/sheet1.xml")).isEqualTo(damaged);
    }

    @Test
    void withPrefixes() throws IOException {
        String sheet = "<x:worksheet xmlns:x=\"" + MAIN
                + "\"><x:sheetData/><x:pageMargins left='1' right='1' top='1' bottom='1' header='1' footer='1'/>"
                + "<x:tableParts count='0'/></x:worksheet>";
        Path copy = marked(parts(sheet), StandardCharsets.UTF_8, at("B2"));
        assertThat(Packed.text(copy, "xl/worksheets/sheet1.xml"))
                .contains("<x:sheetData><x:row r=\"2\"><x:c r=\"B2\" s=\"9\"/></x:row></x:sheetData>")
                .contains("footer='1'/><x:legacyDrawing xmlns:r=")
                .endsWith("<x:tableParts count='0'/></x:worksheet>");
        try (XSSFWorkbook book = open(copy)) {
            assertThat(cells(book.getSheet("S"))).isEqualTo("B2!=");
        }
    }

    @Test
    void inUtf16() throws IOException {
        String sheet = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + MAIN
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ç العربية</t></is></c></row></sheetData></worksheet>";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            try (XSSFWorkbook book = open(marked(parts(sheet), charset, at("A1")))) {
                assertThat(cells(book.getSheet("S"))).isEqualTo("A1!=Ç العربية");
            }
        }
    }

    @Test
    void inTheStrictForm() throws IOException {
        Map<String, String> parts = parts("<worksheet xmlns=\"" + MAIN
                + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");
        parts.replaceAll((name, text) -> text.replace(MAIN, Xml.STRICT_MAIN).replace(RELATIONS, Xml.STRICT_RELATIONS));
        Path copy = marked(parts, StandardCharsets.UTF_8, at("A1"));
        assertThat(Packed.text(copy, "xl/comments1.xml")).contains("xmlns=\"" + Xml.STRICT_MAIN + "\"");
        assertThat(Packed.text(copy, "xl/worksheets/_rels/sheet1.xml.rels"))
                .contains(Xml.STRICT_RELATIONS + "/comments")
                .doesNotContain(RELATIONS);
        assertThat(Packed.text(copy, "xl/worksheets/sheet1.xml"))
                .contains("<legacyDrawing xmlns:r=\"" + Xml.STRICT_RELATIONS + "\"");
    }

    @Test
    void withADrawingOfWebPageKindAndAThread() throws IOException {
        Map<String, String> parts = parts(
                "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row></sheetData><legacyDrawing r:id=\"d\"/></worksheet>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\""
                        + RELATIONS + "/vmlDrawing\" Target=\"../drawings/v.vml\"/><Relationship Id=\"c\" Type=\""
                        + RELATIONS + "/comments\" Target=\"../comments9.xml\"/></Relationships>");
        parts.put(
                "xl/drawings/v.vml",
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s1030\"><v:textbox><div>one<br>two</div></v:textbox></v:shape></xml>");
        String thread = "<comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment>";
        parts.put(
                "xl/comments9.xml",
                "<comments xmlns=\"" + MAIN + "\"><authors><author>tc={1}</author></authors><commentList>" + thread
                        + "</commentList></comments>");
        Path copy = marked(parts, StandardCharsets.UTF_8, at("A1", "B1"));
        assertThat(Packed.text(copy, "xl/comments9.xml")).contains(thread).contains("ref=\"B1\" authorId=\"1\"");
        assertThat(Packed.text(copy, "xl/drawings/v.vml"))
                .contains("one<br>two")
                .contains("_x0000_s1031")
                .doesNotContain("_x0000_s1032")
                .endsWith("</v:shape></xml>");
        assertThat(Packed.text(copy, "xl/worksheets/sheet2.xml")).contains("keep a conversation");
    }

    @Test
    void refusesWhatCannotBeMarked() {
        assertThatThrownBy(() -> marked(
                        parts("<!DOCTYPE worksheet><worksheet xmlns=\"" + MAIN + "\"/>"),
                        StandardCharsets.UTF_8,
                        at("A1")))
                .isInstanceOf(Unpatchable.class);
        assertThatThrownBy(() -> marked(
                        parts("<worksheet xmlns=\"" + MAIN
                                + "\"><sheetData><row r=\"5\"/><row r=\"4\"/></sheetData></worksheet>"),
                        StandardCharsets.UTF_8,
                        at("A1")))
                .isInstanceOf(Unpatchable.class);
    }
}
