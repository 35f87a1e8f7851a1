package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SourceFiles;

/** A workbook made of the rows of a file that is none that can be marked itself, such as a text file. */
final class PlainWorkbook {

    private static final String OFFICE = Xml.RELATIONS + "/officeDocument";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private PlainWorkbook() {}

    /**
     * Writes it.
     *
     * @param name name of the file as it was received
     * @return the name of each sheet in the workbook, by its name in the file
     */
    static Map<String, String> write(Path file, String name, Path workbook) throws IOException {
        Map<String, String> names = new HashMap<>();
        try (SourceFile source = SourceFiles.open(file, name);
                PartsWriter out = PartsWriter.create(workbook)) {
            for (SheetInfo sheet : source.sheets()) {
                names.put(sheet.name(), SheetName.free(sheet.name(), names.values()));
            }
            out.text(ContentTypes.NAME, text -> types(source, text));
            out.text("_rels/.rels", text -> relations(text, relation("workbook", OFFICE, "/xl/workbook.xml")));
            out.text("xl/workbook.xml", text -> sheets(source, names, text));
            out.text("xl/_rels/workbook.xml.rels", text -> relations(text, relations(source)));
            PlainStyles styles = new PlainStyles();
            for (SheetInfo sheet : source.sheets()) {
                PlainSheet rows =
                        new PlainSheet(source, sheet, styles, source.format().equals("csv"));
                out.text(part(sheet), rows::write);
            }
            out.text("xl/styles.xml", styles::write);
        }
        return names;
    }

    private static String part(SheetInfo sheet) {
        return "xl/worksheets/sheet" + (sheet.index() + 1) + ".xml";
    }

    private static void types(SourceFile source, Writer out) throws IOException {
        out.append(Xml.DECLARATION);
        out.append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(out, "xl/workbook.xml", WORKBOOK);
        type(out, "xl/styles.xml", ContentTypes.STYLES);
        for (SheetInfo sheet : source.sheets()) {
            type(out, part(sheet), ContentTypes.SHEET);
        }
        out.append("</Types>");
    }

    private static void type(Writer out, String part, String type) throws IOException {
        out.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
    }

    private static void sheets(SourceFile source, Map<String, String> names, Writer out) throws IOException {
        out.append(Xml.DECLARATION);
        out.append("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView/></bookViews><sheets>"
                .formatted(Xml.MAIN, Xml.RELATIONS));
        for (SheetInfo sheet : source.sheets()) {
            out.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"sheet%d\"/>"
                    .formatted(
                            Xml.attribute(names.getOrDefault(sheet.name(), sheet.name())),
                            sheet.index() + 1,
                            sheet.hidden() ? " state=\"hidden\"" : "",
                            sheet.index() + 1));
        }
        out.append("</sheets></workbook>");
    }

    private static String relations(SourceFile source) {
        StringBuilder all = new StringBuilder(relation("styles", Xml.RELATIONS + "/styles", "/xl/styles.xml"));
        for (SheetInfo sheet : source.sheets()) {
            all.append(relation("sheet" + (sheet.index() + 1), Xml.RELATIONS + "/worksheet", "/" + part(sheet)));
        }
        return all.toString();
    }

    private static void relations(Writer out, String relations) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<Relationships xmlns=\"")
                .append(Xml.PACKAGE_RELATIONS)
                .append("\">");
        out.append(relations).append("</Relationships>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }
}
