package org.phaseout.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes binary workbooks of one sheet for tests, record by record. */
final class Xlsb {

    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream styles = new ByteArrayOutputStream();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private int sheetState;
    private boolean since1904;

    Xlsb() {
        record(styles, 617, bytes(4));
        style(0);
    }

    Xlsb hiddenSheet() {
        sheetState = 1;
        return this;
    }

    Xlsb since1904() {
        since1904 = true;
        return this;
    }

    Xlsb format(int id, String code) {
        ByteArrayOutputStream early = new ByteArrayOutputStream();
        byte[] text = text(code);
        record(early, 44, bytes(2 + text.length).putShort((short) id).put(text));
        early.writeBytes(styles.toByteArray());
        styles.reset();
        styles.writeBytes(early.toByteArray());
        return style(id);
    }

    Xlsb style(int format) {
        record(styles, 47, bytes(16).putShort((short) 0).putShort((short) format));
        return this;
    }

    Xlsb shared(String text) {
        byte[] content = text(text);
        record(texts, 19, bytes(1 + content.length).put((byte) 0).put(content));
        return this;
    }

    /** @param owner index of the sheet that the name belongs to; negative for the whole workbook */
    Xlsb name(String name, int owner, String value) {
        byte[] called = text(name);
        byte[] characters = value.getBytes(StandardCharsets.UTF_16LE);
        record(
                names,
                39,
                bytes(9 + called.length + 4 + 3 + characters.length + 8)
                        .putInt(1)
                        .put((byte) 0)
                        .putInt(owner)
                        .put(called)
                        .putInt(3 + characters.length)
                        .put((byte) 0x17)
                        .putShort((short) value.length())
                        .put(characters)
                        .putInt(0)
                        .putInt(-1));
        return this;
    }

    Xlsb row(int row, boolean hidden) {
        record(
                sheet,
                0,
                bytes(17)
                        .putInt(row - 1)
                        .putInt(0)
                        .putShort((short) 0)
                        .put((byte) 0)
                        .put((byte) (hidden ? 0x10 : 0)));
        return this;
    }

    Xlsb columns(int first, int last, int width, boolean hidden) {
        record(
                sheet,
                60,
                bytes(18).putInt(first).putInt(last).putInt(width).putInt(0).putShort((short) (hidden ? 1 : 0)));
        return this;
    }

    Xlsb number(int column, double number, int style) {
        record(sheet, 5, cell(column, style, 8).putDouble(number));
        return this;
    }

    Xlsb packed(int column, int bits) {
        record(sheet, 2, cell(column, 0, 4).putInt(bits));
        return this;
    }

    Xlsb text(int column, int index) {
        record(sheet, 7, cell(column, 0, 4).putInt(index));
        return this;
    }

    Xlsb flag(int column, boolean flag) {
        record(sheet, 4, cell(column, 0, 1).put((byte) (flag ? 1 : 0)));
        return this;
    }

    Xlsb error(int column, int code) {
        record(sheet, 3, cell(column, 0, 1).put((byte) code));
        return this;
    }

    Xlsb formula(int column, double result) {
        record(sheet, 9, cell(column, 0, 14).putDouble(result));
        return this;
    }

    Xlsb formula(int column, String result) {
        byte[] content = text(result);
        record(sheet, 8, cell(column, 0, content.length + 6).put(content));
        return this;
    }

    Xlsb merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        record(
                sheet,
                176,
                bytes(16)
                        .putInt(firstRow - 1)
                        .putInt(lastRow - 1)
                        .putInt(firstColumn)
                        .putInt(lastColumn));
        return this;
    }

    Path write(Path file) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        record(workbook, 153, bytes(12).putInt(since1904 ? 1 : 0));
        byte[] relation = text("rId1");
        byte[] name = text("Data");
        record(
                workbook,
                156,
                bytes(8 + relation.length + name.length)
                        .putInt(sheetState)
                        .putInt(1)
                        .put(relation)
                        .put(name));
        workbook.writeBytes(names.toByteArray());
        record(styles, 618, bytes(0));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            part(zip, "_rels/.rels", relations(office, "officeDocument", "xl/workbook.bin"));
            part(zip, "xl/workbook.bin", workbook.toByteArray());
            part(
                    zip,
                    "xl/_rels/workbook.bin.rels",
                    relations(
                            office,
                            "worksheet",
                            "worksheets/sheet1.bin",
                            "sharedStrings",
                            "sharedStrings.bin",
                            "styles",
                            "styles.bin"));
            part(zip, "xl/worksheets/sheet1.bin", sheet.toByteArray());
            part(zip, "xl/sharedStrings.bin", texts.toByteArray());
            part(zip, "xl/styles.bin", styles.toByteArray());
        }
        return file;
    }

    private static byte[] relations(String office, String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id='rId%d' Type='%s%s' Target='%s'/>"
                    .formatted(i / 2 + 1, office, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer cell(int column, int style, int more) {
        return bytes(8 + more).putInt(column).putInt(style);
    }

    private static byte[] text(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_16LE);
        return bytes(4 + content.length).putInt(text.length()).put(content).array();
    }

    private static void record(ByteArrayOutputStream into, int kind, ByteBuffer content) {
        if (kind < 128) {
            into.write(kind);
        } else {
            into.write((kind & 0x7F) | 0x80);
            into.write(kind >> 7);
        }
        int length = content.capacity();
        do {
            into.write((length & 0x7F) | (length > 127 ? 0x80 : 0));
            length >>= 7;
        } while (length > 0);
        into.writeBytes(content.array());
    }
}
