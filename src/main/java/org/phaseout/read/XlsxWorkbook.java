package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Wording;

/** What the sheets of a workbook share: their list, texts, styles and the start of its calendar. */
final class XlsxWorkbook {

    private final ZipParts parts;
    private final Limits limits;
    private final Relations relations;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> relationIds = new ArrayList<>();
    private final Map<String, FormMark> marks = new HashMap<>();
    private boolean since1904;
    private @Nullable XlsxStrings strings;
    private @Nullable XlsxStyles styles;

    XlsxWorkbook(ZipParts parts) throws IOException {
        this.parts = parts;
        this.limits = parts.allowance().limits();
        String main = Relations.of(parts, "").first("officeDocument");
        if (main == null) {
            throw Refusals.corrupt();
        }
        this.relations = Relations.of(parts, main);
        try (SafeXml xml = new SafeXml("workbook", stream(main))) {
            read(xml);
        }
    }

    private void read(SafeXml xml) throws IOException {
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.is("workbookPr")) {
                    since1904 = xml.flag("date1904");
                } else if (xml.is("sheet")) {
                    addSheet(xml);
                } else if (xml.is("definedName") && FormMark.NAME.equals(xml.attribute("name"))) {
                    addMark(xml);
                }
            }
        }
    }

    private void addSheet(SafeXml xml) throws IOException {
        String name = xml.attribute("name");
        String relation = xml.attribute("id");
        String state = xml.attribute("state");
        if (name == null || relation == null) {
            throw Refusals.corrupt();
        }
        requireFew(sheets.size(), limits);
        sheets.add(new SheetInfo(sheets.size(), name, state != null && !state.equals("visible")));
        relationIds.add(relation);
    }

    static void requireFew(int sheets, Limits limits) throws UnreadableFile {
        if (sheets >= limits.of(Limit.SHEETS)) {
            throw new UnreadableFile("TOO_MANY_SHEETS", limits.over(Limit.SHEETS));
        }
    }

    /** The mark of a sheet; one that names no sheet is nobody's. */
    private void addMark(SafeXml xml) throws IOException {
        String sheet = xml.attribute("localSheetId");
        StringBuilder text = new StringBuilder();
        xml.text(text);
        if (sheet != null) {
            FormMark.read(text.toString()).ifPresent(mark -> marks.putIfAbsent(sheet, mark));
        }
    }

    Optional<FormMark> mark(SheetInfo sheet) {
        return Optional.ofNullable(marks.get(Integer.toString(sheet.index())));
    }

    List<SheetInfo> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    Limits limits() {
        return limits;
    }

    /** Whether it takes figures from elsewhere. */
    boolean pointsOutside() {
        return relations.pointOutside();
    }

    InputStream sheet(SheetInfo sheet) throws IOException {
        return stream(relations.byId(relationIds.get(sheet.index())));
    }

    /** Read when the first cell asks for them. */
    XlsxStrings strings() throws IOException {
        XlsxStrings known = strings;
        if (known == null) {
            known = readStrings();
            strings = known;
        }
        return known;
    }

    private XlsxStrings readStrings() throws IOException {
        String name = relations.first("sharedStrings");
        if (name == null) {
            return XlsxStrings.NONE;
        }
        try (SafeXml xml = new SafeXml("shared strings", stream(name), limits.of(Limit.CELL_CHARACTERS))) {
            return XlsxStrings.read(xml, limits);
        }
    }

    XlsxStyles styles() throws IOException {
        XlsxStyles known = styles;
        if (known == null) {
            known = readStyles();
            styles = known;
        }
        return known;
    }

    private XlsxStyles readStyles() throws IOException {
        String name = relations.first("styles");
        if (name == null) {
            return XlsxStyles.none();
        }
        try (SafeXml xml = new SafeXml("styles", stream(name))) {
            return XlsxStyles.read(xml, limits);
        }
    }

    private InputStream stream(@Nullable String name) throws IOException {
        InputStream bytes = name == null ? null : parts.open(name);
        if (bytes == null) {
            throw missing();
        }
        return bytes;
    }

    static UnreadableFile missing() {
        return new UnreadableFile("MISSING_PART", Wording.PLAIN);
    }
}
