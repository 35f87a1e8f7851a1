package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** What the sheets of a binary workbook share: their list, texts, number formats and the start of its calendar. */
final class XlsbWorkbook {

    private static final int SHEET = 156;
    private static final int PROPERTIES = 153;
    private static final int TEXT = 19;
    private static final int NAME = 39;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int STYLES_BEGIN = 617;
    private static final int STYLES_END = 618;

    /** Where a name begins in its record: behind its flags, its key and the number of its sheet. */
    private static final int NAME_TEXT = 9;

    /** Begins a text in a formula; the number of its characters follows, then they. */
    private static final int FORMULA_TEXT = 0x17;

    private final SheetParts parts;
    private final Map<Integer, FormMark> marks = new HashMap<>();
    private boolean since1904;
    private @Nullable SharedTexts texts;
    private @Nullable List<NumberFormat> formats;

    XlsbWorkbook(ZipParts zip) throws IOException {
        this.parts = new SheetParts(zip);
        try (XlsbRecords records = records(parts.workbook())) {
            while (records.next()) {
                take(records);
            }
        }
    }

    private void take(XlsbRecords record) throws UnreadableFile {
        if (record.kind() == PROPERTIES) {
            since1904 = (record.i32(0) & 1) != 0;
        } else if (record.kind() == SHEET) {
            parts.add(record.text(8 + record.textLength(8)), record.text(8), record.i32(0) != 0);
        } else if (record.kind() == NAME && record.has(NAME_TEXT, 4) && FormMark.NAME.equals(record.text(NAME_TEXT))) {
            addMark(record);
        }
    }

    /** The mark of a sheet; one that names no sheet is nobody's. */
    private void addMark(XlsbRecords name) throws UnreadableFile {
        int sheet = name.i32(NAME_TEXT - 4);
        int formula = NAME_TEXT + name.textLength(NAME_TEXT) + 4;
        if (name.has(formula, 3) && name.u8(formula) == FORMULA_TEXT) {
            FormMark.read(name.characters(formula + 3, name.u16(formula + 1)))
                    .ifPresent(mark -> marks.putIfAbsent(sheet, mark));
        }
    }

    Optional<FormMark> mark(SheetInfo sheet) {
        return Optional.ofNullable(marks.get(sheet.index()));
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

    boolean pointsOutside() {
        return parts.pointOutside();
    }

    XlsbRecords sheet(SheetInfo sheet) throws IOException {
        return records(parts.sheet(sheet));
    }

    private XlsbRecords records(InputStream bytes) {
        return new XlsbRecords(bytes, limits().of(Limit.CELL_CHARACTERS));
    }

    /** The shared text at this place, or null if there is none. */
    @Nullable
    String text(int index) throws IOException {
        SharedTexts known = texts;
        if (known == null) {
            known = readTexts();
            texts = known;
        }
        return index >= 0 && index < known.size() ? known.get(index) : null;
    }

    private SharedTexts readTexts() throws IOException {
        SharedTexts shared = new SharedTexts(limits());
        InputStream bytes = parts.shared("sharedStrings");
        if (bytes != null) {
            try (XlsbRecords records = records(bytes)) {
                while (records.next()) {
                    if (records.kind() == TEXT) {
                        String text = records.text(1);
                        shared.add(text == null ? "" : text);
                    }
                }
            }
        }
        return shared;
    }

    /** The number format of a style, or null if there is no such style. */
    @Nullable
    NumberFormat format(int style) throws IOException {
        List<NumberFormat> known = formats;
        if (known == null) {
            known = readFormats();
            formats = known;
        }
        if (known.isEmpty() && style == 0) {
            return NumberFormat.GENERAL;
        }
        return style < known.size() ? known.get(style) : null;
    }

    private List<NumberFormat> readFormats() throws IOException {
        List<NumberFormat> found = new ArrayList<>();
        InputStream bytes = parts.shared("styles");
        if (bytes == null) {
            return found;
        }
        Map<Integer, String> custom = new HashMap<>();
        boolean cells = false;
        try (XlsbRecords records = records(bytes)) {
            while (records.next()) {
                if (records.kind() == FORMAT) {
                    custom.put(records.u16(0), String.valueOf(records.text(2)));
                } else if (records.kind() == STYLES_BEGIN || records.kind() == STYLES_END) {
                    cells = records.kind() == STYLES_BEGIN;
                } else if (records.kind() == STYLE && cells) {
                    found.add(NumberFormat.of(records.u16(2), custom.get(records.u16(2))));
                }
                if (found.size() > limits().of(Limit.STYLES)) {
                    throw XlsxStyles.tooMany(limits());
                }
            }
        }
        return found;
    }
}
