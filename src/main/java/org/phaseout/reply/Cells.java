package org.phaseout.reply;

import java.io.IOException;
import org.phaseout.disk.Utf8Writer;
import org.phaseout.model.CellRef;

/** Cells as numbers that sort row by row: a row itself comes before its first cell. */
final class Cells {

    static final int LAST_COLUMN = 16_383;
    static final int LAST_ROW = 1_048_576;

    private static final int WHOLE_ROW = -1;

    private Cells() {}

    /** @param column index from 0, or -1 for the whole row */
    static long key(int row, int column) {
        return ((long) row << 15) + column + 1;
    }

    static int row(long key) {
        return (int) (key >> 15);
    }

    /** Index from 0, or -1 where the whole row is meant. */
    static int column(long key) {
        return (int) (key & 0x7FFF) - 1;
    }

    static boolean isWholeRow(long key) {
        return column(key) == WHOLE_ROW;
    }

    /** Writes a reference such as C14. */
    static void write(long key, Utf8Writer out) throws IOException {
        out.append(CellRef.letters(Math.max(0, column(key)))).number(row(key));
    }

    /** The key of what an issue is about; -1 where it is no cell and no row. */
    static long key(CellRef at) {
        int column = at.column().isEmpty() ? WHOLE_ROW : column(at.column());
        boolean there = at.row() >= 1 && at.row() <= LAST_ROW && column <= LAST_COLUMN;
        return there ? key(at.row(), column) : -1;
    }

    /** The key of a reference such as C14 or $C$14; -1 if it is none. */
    static long key(String reference) {
        int at = 0;
        while (at < reference.length() && (Character.isLetter(reference.charAt(at)) || reference.charAt(at) == '$')) {
            at++;
        }
        String letters = reference.substring(0, at).replace("$", "");
        String digits = reference.substring(at);
        if (letters.isEmpty() || letters.length() > 3 || digits.isEmpty() || digits.length() > 7) {
            return -1;
        }
        int row = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
            row = row * 10 + (digits.charAt(i) - '0');
        }
        int column = column(letters);
        return row >= 1 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN ? key(row, column) : -1;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c < 'A' || c > 'Z') {
                return LAST_COLUMN + 1;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}
