package org.phaseout.reply;

import java.io.IOException;
import org.phaseout.disk.Utf8Writer;
import org.phaseout.model.CellRef;

/** Writes rows of cells that hold text, one after the other. */
final class TextRows {

    static final int LINE_POINTS = 15;

    private static final int LONGEST_TEXT = 32_000;
    private static final int FIRST_WIDE = 0x2E80;

    private final Utf8Writer out;
    private int row;

    TextRows(Utf8Writer out) {
        this.out = out;
    }

    /** Number of the row that was begun last; 0 before the first. */
    int number() {
        return row;
    }

    /** Begins a row as high as others. */
    void start() throws IOException {
        out.append("<row r=\"").number(++row).append("\">");
    }

    /** @param custom whether programs must leave the height as it is */
    void start(int height, boolean custom) throws IOException {
        out.append("<row r=\"").number(++row).append("\" ht=\"").number(height);
        out.append(custom ? "\" customHeight=\"1\">" : "\">");
    }

    void cell(int column, String text, int style) throws IOException {
        out.append("<c r=\"").append(CellRef.letters(column)).number(row);
        out.append("\" s=\"").number(style);
        if (text.isEmpty()) {
            out.append("\"/>");
            return;
        }
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        out.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(Xml.text(shown))
                .append("</t></is></c>");
    }

    void end() throws IOException {
        out.append("</row>");
    }

    /** Lines that a text needs; letters of the far east are twice as wide as others. */
    static int lines(String text, int chars) {
        int lines = 0;
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines = Math.max(lines, 1 + width / chars);
                width = 0;
            } else if (c < FIRST_WIDE) {
                width++;
            } else {
                width += 2;
                i += Character.charCount(text.codePointAt(i)) - 1;
            }
        }
        return Math.max(lines, 1 + width / chars);
    }
}
