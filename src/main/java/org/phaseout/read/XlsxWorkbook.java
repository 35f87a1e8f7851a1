package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** What the sheets of a workbook share: their list, texts, styles and the start of its calendar. */
final class XlsxWorkbook {

    private final SheetParts parts;
    private final Map<String, FormMark> marks = new HashMap<>();
    private boolean since1904;
    private @Nullable XlsxStrings strings;
    private @Nullable XlsxStyles styles;

    XlsxWorkbook(ZipParts zip) throws IOException {
        this.parts = new SheetParts(zip);
        try (SafeXml xml = new SafeXml("workbook", parts.workbook())) {
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
        String state = xml.attribute("state");
        parts.add(xml.attribute("name"), xml.attribute("id"), state != null && !state.equals("visible"));
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
        return parts.sheets();
    }

    boolean since1904() {
        return since1904;
    }

    Limits limits() {
        return parts.limits();
    }

    /** Whether it takes figures from elsewhere. */
    boolean pointsOutside() {
        return parts.pointOutside();
    }

    InputStream sheet(SheetInfo sheet) throws IOException {
        return parts.sheet(sheet);
    }

    boolean mayHoldMerges(SheetInfo sheet) {
        return parts.mayHoldMerges(sheet);
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
        InputStream bytes = sharedStrings();
        if (bytes == null) {
            return XlsxStrings.none(limits());
        }
        try (bytes) {
            XlsxStrings plain = XlsxStrings.plain(bytes, limits());
            return plain == null ? parsedStrings() : plain;
        }
    }

    private @Nullable InputStream sharedStrings() throws IOException {
        return parts.shared("sharedStrings");
    }

    private XlsxStrings parsedStrings() throws IOException {
        InputStream bytes = Objects.requireNonNull(sharedStrings());
        try (SafeXml xml = new SafeXml("shared strings", bytes, limits().of(Limit.CELL_CHARACTERS))) {
            return XlsxStrings.read(xml, limits());
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
        InputStream bytes = parts.shared("styles");
        if (bytes == null) {
            return XlsxStyles.none();
        }
        try (SafeXml xml = new SafeXml("styles", bytes)) {
            return XlsxStyles.read(xml, limits());
        }
    }
}
