package org.phaseout.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes one sheet as Excel does: shared texts, a place on every cell, blanks left out, dates as days with a format. */
final class Workbook implements AutoCloseable {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final int FIRST_DAY_OF_1970 = 25_569;
    private static final int FULL = 1 << 16;

    private final ZipOutputStream zip;
    private final StringBuilder text = new StringBuilder(FULL + 4096);
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private long uses;
    private int rows;

    Workbook(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), FULL));
        for (Part part : Part.aroundTheSheet()) {
            begin(part.name());
            text.append(part.text());
            end();
        }
        begin("xl/worksheets/sheet1.xml");
        text.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    }

    void row(@Nullable Object... cells) throws IOException {
        rows++;
        text.append("<row r=\"")
                .append(rows)
                .append("\" spans=\"1:")
                .append(cells.length)
                .append("\">");
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell != null) {
                text.append("<c r=\"").append((char) ('A' + i)).append(rows);
                cell(cell);
                text.append("</v></c>");
            }
        }
        text.append("</row>");
        if (text.length() > FULL) {
            flush();
        }
    }

    private void cell(Object cell) {
        if (cell instanceof Double figure) {
            text.append("\"><v>").append(plain(figure));
        } else if (cell instanceof LocalDate day) {
            text.append("\" s=\"1\"><v>").append(day.toEpochDay() + FIRST_DAY_OF_1970);
        } else {
            uses++;
            text.append("\" t=\"s\"><v>").append(shared.computeIfAbsent(cell.toString(), s -> shared.size()));
        }
    }

    private static String plain(double figure) {
        return figure == Math.rint(figure) ? Long.toString((long) figure) : Double.toString(figure);
    }

    @Override
    public void close() throws IOException {
        text.append("</sheetData></worksheet>");
        end();
        begin("xl/sharedStrings.xml");
        text.append("<sst xmlns=\"%s\" count=\"%d\" uniqueCount=\"%d\">".formatted(MAIN, uses, shared.size()));
        for (String value : shared.keySet()) {
            text.append(value.endsWith(" ") ? "<si><t xml:space=\"preserve\">" : "<si><t>")
                    .append(value.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></si>");
            if (text.length() > FULL) {
                flush();
            }
        }
        text.append("</sst>");
        end();
        zip.close();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        text.append(XML);
    }

    private void end() throws IOException {
        flush();
        zip.closeEntry();
    }

    private void flush() throws IOException {
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** A small part of the package. */
    private record Part(String name, String text) {

        static List<Part> aroundTheSheet() {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%2$ssharedStrings+xml"/></Types>\
                    """.formatted(PACKAGE, TYPE)));
            parts.add(new Part("_rels/.rels", relations("officeDocument", "xl/workbook.xml")));
            parts.add(new Part("xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets>\
                    </workbook>""".formatted(MAIN, DOCUMENT)));
            parts.add(new Part(
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "styles",
                            "styles.xml",
                            "sharedStrings",
                            "sharedStrings.xml")));
            parts.add(new Part("xl/styles.xml", """
                    <styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
                    <fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/>\
                    </borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>\
                    <xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(MAIN)));
            return parts;
        }

        /** @param kindsAndTargets kind of a relation, then the part it leads to, and so on */
        private static String relations(String... kindsAndTargets) {
            StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
            for (int i = 0; i < kindsAndTargets.length; i += 2) {
                text.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(i / 2 + 1, DOCUMENT, kindsAndTargets[i], kindsAndTargets[i + 1]));
            }
            return text.append("</Relationships>").toString();
        }
    }
}
