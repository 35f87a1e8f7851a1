package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limits;

/** What the sheets of an .xls workbook share: their list, texts, formats and the start of the calendar. */
final class XlsGlobals {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int SUP_BOOK = 0x01AE;
    private static final int BIFF8 = 0x0600;

    private final Limits limits;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final Map<Integer, FormMark> marks = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean since1904;

    private XlsGlobals(Limits limits) {
        this.limits = limits;
    }

    /**
     * Looks for an old version and for a password before any record is decoded.
     *
     * @return whether it takes figures from other files
     */
    static boolean requireReadable(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(4);
        byte[] version = bytes.readNBytes(2);
        if (head.length < 4 || version.length < 2 || LittleEndian.getUShort(head) != BOF) {
            throw Refusals.corrupt();
        }
        if (LittleEndian.getUShort(version) != BIFF8) {
            throw Refusals.oldFormat();
        }
        bytes.skipNBytes(LittleEndian.getUShort(head, 2) - 2L);
        boolean links = false;
        for (head = bytes.readNBytes(4); head.length == 4; head = bytes.readNBytes(4)) {
            int kind = LittleEndian.getUShort(head);
            if (kind == FILE_PASS) {
                throw Refusals.encrypted();
            }
            if (kind == EOF) {
                return links;
            }
            byte[] content = bytes.readNBytes(LittleEndian.getUShort(head, 2));
            links |= kind == SUP_BOOK && content.length >= 4 && isElsewhere(LittleEndian.getUShort(content, 2));
        }
        return links;
    }

    /** A reference to the workbook itself or to an add-in has a mark where others have the length of an address. */
    private static boolean isElsewhere(int length) {
        return length != 0x0401 && length != 0x3A01;
    }

    static XlsGlobals read(InputStream bytes, Allowance allowance) throws IOException {
        XlsGlobals globals = new XlsGlobals(allowance.limits());
        RecordFactoryInputStream records = new RecordFactoryInputStream(bytes, false);
        Record record = records.nextRecord();
        while (record != null && !(record instanceof EOFRecord)) {
            allowance.check();
            globals.take(record);
            record = records.nextRecord();
        }
        for (int id : globals.styles) {
            globals.formats.add(NumberFormat.of(id, globals.codes.get(id)));
        }
        if (globals.sheets.isEmpty()) {
            throw Refusals.corrupt();
        }
        return globals;
    }

    private void take(Record record) throws UnreadableFile {
        if (record instanceof BoundSheetRecord sheet) {
            SheetParts.requireFew(sheets.size(), limits);
            boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
            sheets.add(new SheetInfo(sheets.size(), sheet.getSheetname(), hidden));
            starts.add(sheet.getPositionOfBof());
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof NameRecord name && FormMark.NAME.equals(name.getNameText())) {
            addMark(name);
        }
    }

    /** The mark of a sheet; one that names no sheet is nobody's. */
    private void addMark(NameRecord name) {
        Ptg[] formula = name.getNameDefinition();
        if (name.getSheetNumber() > 0 && formula.length == 1 && formula[0] instanceof StringPtg text) {
            FormMark.read(text.getValue()).ifPresent(mark -> marks.putIfAbsent(name.getSheetNumber() - 1, mark));
        }
    }

    Optional<FormMark> mark(SheetInfo sheet) {
        return Optional.ofNullable(marks.get(sheet.index()));
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** Byte at which the sheet starts in the workbook stream. */
    int start(SheetInfo sheet) {
        return starts.get(sheet.index());
    }

    boolean since1904() {
        return since1904;
    }

    @Nullable
    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : null;
    }

    /** The text at this place, or null if there is none. */
    @Nullable
    String text(int index) {
        SSTRecord shared = texts;
        return shared != null && index >= 0 && index < shared.getNumUniqueStrings()
                ? shared.getString(index).getString()
                : null;
    }
}
