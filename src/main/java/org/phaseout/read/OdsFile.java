package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Issue;

/** An OpenDocument spreadsheet (.ods): all sheets stand in one part, which is read anew for each of them. */
final class OdsFile implements SourceFile {

    static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String CONTENT = "content.xml";

    private final ZipParts parts;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private final Map<Integer, FormMark> marks = new HashMap<>();
    private final List<Issue> issues;

    private OdsFile(ZipParts parts, List<Issue> issues) {
        this.parts = parts;
        this.issues = issues;
    }

    static OdsFile open(ZipParts parts, Noticed noticed) throws IOException {
        refuseEncrypted(parts);
        noticed.macros(parts.hasBelow("basic/") || parts.hasBelow("scripts/"));
        OdsFile file = new OdsFile(parts, noticed.issues());
        try (SafeXml xml = file.content()) {
            file.list(xml);
        }
        if (file.sheets.isEmpty()) {
            throw Refusals.corrupt();
        }
        return file;
    }

    /** The manifest tells which parts are encrypted; the parts themselves look like any bytes. */
    private static void refuseEncrypted(ZipParts parts) throws IOException {
        InputStream bytes = parts.open("META-INF/manifest.xml");
        if (bytes == null) {
            return;
        }
        try (SafeXml xml = new SafeXml("manifest", bytes)) {
            if (xml.find("encryption-data")) {
                throw Refusals.encrypted();
            }
        }
    }

    private SafeXml content() throws IOException {
        InputStream bytes = parts.open(CONTENT);
        if (bytes == null) {
            throw Refusals.corrupt();
        }
        return new SafeXml(CONTENT, bytes, limits().of(Limit.CELL_CHARACTERS));
    }

    Limits limits() {
        return parts.allowance().limits();
    }

    private void list(SafeXml xml) throws IOException {
        String style = null;
        int styles = 0;
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "style" -> style = style(xml, ++styles);
                    case "table-properties" -> takeTableStyle(style, xml.attribute("display"));
                    case "table" -> {
                        addSheet(xml);
                        passOver(xml);
                    }
                    default -> {}
                }
            }
        }
    }

    /** Passes over a table; behind its rows stand the names that are its own, and among them the mark of a template. */
    private void passOver(SafeXml table) throws IOException {
        int depth = 0;
        for (int event = table.next(); event != SafeXml.END; event = table.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (table.is("named-expression") && FormMark.NAME.equals(table.attribute("name"))) {
                    addMark(String.valueOf(table.attribute("expression")));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return;
            }
        }
    }

    /** @param expression a text in quotation marks, with or without the language of the formula before it: of:= */
    private void addMark(String expression) {
        FormMark.read(expression.substring(expression.indexOf('=') + 1))
                .ifPresent(mark -> marks.putIfAbsent(sheets.size() - 1, mark));
    }

    private @Nullable String style(SafeXml xml, int styles) throws UnreadableFile {
        if (styles > limits().of(Limit.STYLES)) {
            throw XlsxStyles.tooMany(limits());
        }
        return xml.attribute("name");
    }

    private void takeTableStyle(@Nullable String style, @Nullable String display) {
        if (style != null && "false".equals(display)) {
            hiddenTables.add(style);
        }
    }

    private void addSheet(SafeXml xml) throws UnreadableFile {
        String name = xml.attribute("name");
        String style = xml.attribute("style-name");
        SheetParts.requireFew(sheets.size(), limits());
        boolean hidden = style != null && hiddenTables.contains(style);
        sheets.add(new SheetInfo(sheets.size(), name == null ? "Sheet" + (sheets.size() + 1) : name, hidden));
    }

    @Override
    public String format() {
        return "ods";
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public Optional<FormMark> mark(SheetInfo sheet) {
        return Optional.ofNullable(marks.get(sheet.index()));
    }

    @Override
    public SheetRows open(SheetInfo sheet) throws IOException {
        return rows(sheet, new ArrayList<>());
    }

    private OdsRows rows(SheetInfo sheet, List<Merge> merges) throws IOException {
        SafeXml xml = content();
        try {
            for (int i = 0; i <= sheet.index(); i++) {
                if (!xml.find("table")) {
                    throw Refusals.corrupt();
                } else if (i < sheet.index()) {
                    xml.skip();
                }
            }
            return new OdsRows(xml, limits(), merges);
        } catch (IOException | RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        List<Merge> merges = new ArrayList<>();
        try (OdsRows rows = rows(sheet, merges)) {
            for (SheetRow row = rows.next(); row != null && row.number() <= lastRow; row = rows.next()) {
                // merged ranges are noted where they begin
            }
        }
        merges.removeIf(merge -> merge.firstRow() > lastRow);
        return merges;
    }

    @Override
    public void close() {
        // nothing is held open between sheets
    }
}
