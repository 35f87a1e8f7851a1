package org.phaseout.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes and reads whole files for tests. */
final class Sheets {

    private Sheets() {}

    static Path write(Path file, Workbook workbook) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    static Path text(Path file, String content) throws IOException {
        return Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet from the XML of its rows, as other programs may write it. */
    static Path raw(Path file, String rows) throws IOException {
        return raw(file, rows, "");
    }

    static Path raw(Path file, String rows, String declaration) throws IOException {
        return raw(file, rows, declaration, Deflater.DEFAULT_COMPRESSION);
    }

    /** As raw, but not compressed. */
    static Path stored(Path file, String rows) throws IOException {
        return raw(file, rows, "", Deflater.NO_COMPRESSION);
    }

    private static Path raw(Path file, String rows, String declaration, int level) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(level);
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + types + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + types
                            + "worksheet+xml'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                            + " Type='" + office + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + office
                            + "'><sheets><sheet name='Data' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                            + " Type='" + office + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    declaration + "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static SourceFile open(Path file) throws IOException {
        return SourceFiles.open(file, file.getFileName().toString());
    }

    /** All rows of the file, sheet after sheet. */
    static List<SheetRow> rows(Path file) throws IOException {
        try (SourceFile source = open(file)) {
            List<SheetRow> rows = new ArrayList<>();
            for (SheetInfo sheet : source.sheets()) {
                rows.addAll(rows(source, sheet));
            }
            return rows;
        }
    }

    static List<SheetRow> rows(SourceFile source, SheetInfo sheet) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        try (SheetRows rows = source.open(sheet)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    static List<Cell> cells(Path file) throws IOException {
        return rows(file).stream().flatMap(r -> r.cells().stream()).toList();
    }
}
