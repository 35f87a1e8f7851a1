package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Wording;

/** What the sheets of a workbook share: their list, texts, styles and the start of its calendar. */
final class XlsxWorkbook {

    private final XSSFReader reader;
    private final Set<Long> checksums;
    private final Limits limits;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final Map<String, FormMark> marks = new HashMap<>();
    private boolean since1904;
    private @Nullable XlsxStrings strings;
    private @Nullable XlsxStyles styles;

    XlsxWorkbook(XSSFReader reader, Set<Long> checksums, Limits limits) throws IOException {
        this.reader = reader;
        this.checksums = checksums;
        this.limits = limits;
        try (SafeXml xml = new SafeXml("workbook", stream(reader::getWorkbookData))) {
            read(xml);
        }
    }

    private void read(SafeXml xml) throws IOException {
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
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
        if (sheets.size() >= limits.sheets()) {
            throw new UnreadableFile("TOO_MANY_SHEETS", Wording.of(limits.sheets()));
        }
        sheets.add(new SheetInfo(sheets.size(), name, state != null && !state.equals("visible")));
        relations.add(relation);
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

    InputStream sheet(SheetInfo sheet) throws IOException {
        String relation = relations.get(sheet.index());
        return stream(() -> reader.getSheet(relation));
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
        InputStream bytes = optional(reader::getSharedStringsData);
        if (bytes == null) {
            return XlsxStrings.NONE;
        }
        try (SafeXml xml = new SafeXml("shared strings", bytes)) {
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
        InputStream bytes = optional(reader::getStylesData);
        if (bytes == null) {
            return XlsxStyles.none();
        }
        try (SafeXml xml = new SafeXml("styles", bytes)) {
            return XlsxStyles.read(xml);
        }
    }

    /** A part of the package as POI gives it. */
    private interface Part {
        @Nullable
        InputStream open() throws IOException, OpenXML4JException;
    }

    private InputStream stream(Part part) throws IOException {
        InputStream bytes = optional(part);
        if (bytes == null) {
            throw missing();
        }
        return bytes;
    }

    private @Nullable InputStream optional(Part part) throws IOException {
        try {
            InputStream bytes = part.open();
            return bytes == null ? null : new CheckedPart(bytes, checksums);
        } catch (OpenXML4JException | IllegalArgumentException e) {
            throw missing();
        } catch (IOException e) {
            throw Refusals.of(e);
        } catch (RuntimeException e) {
            throw Refusals.ofAny(e);
        }
    }

    private static UnreadableFile missing() {
        return new UnreadableFile("MISSING_PART", Wording.PLAIN);
    }
}
