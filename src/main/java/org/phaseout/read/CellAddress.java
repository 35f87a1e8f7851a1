package org.phaseout.read;

/** Reads references such as C14 without making objects. */
final class CellAddress {

    static final int LAST_COLUMN = 16_383;
    static final int LAST_ROW = 1_048_576;

    private CellAddress() {}

    /** Index of the column from 0, or -1 if the text is no reference within a sheet. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        boolean whole = i > 0 && column - 1 <= LAST_COLUMN && row(reference, i) > 0;
        return whole ? column - 1 : -1;
    }

    /** Number of the row from 1 that stands from this place on, or -1. */
    static int row(String reference, int from) {
        if (from >= reference.length() || reference.length() - from > 7) {
            return -1;
        }
        int row = 0;
        for (int i = from; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + (c - '0');
        }
        return row >= 1 && row <= LAST_ROW ? row : -1;
    }

    /** Row of a reference such as C14, or -1. */
    static int row(String reference) {
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            i++;
        }
        return row(reference, i);
    }
}
