package org.phaseout.reply;

import java.util.Arrays;

/**
 * What changes in the text of a sheet, in the order of the places where it does. Each edit takes out some bytes, puts
 * something in their place, or does both.
 */
final class SheetEdits {

    /** What is put in. */
    enum Kind {
        /** Nothing: what is taken out is gone. */
        NOTHING,
        /** Style of a spot, in the place of another. */
        STYLE,
        /** Style of a spot whose cell names none. */
        STYLE_ATTRIBUTE,
        /** Cell of a spot that is not in the part. */
        CELL,
        /** Beginning of a row that is not in the part, by its number. */
        ROW,
        END_OF_ROW,
        END_OF_ROWS,
        /** End of a tag whose element now has content. */
        END_OF_TAG,
        /** Reference to a new drawing, where there is one. */
        DRAWING
    }

    private long[] places = new long[16];
    private int[] cuts = new int[16];
    private Kind[] kinds = new Kind[16];
    private int[] numbers = new int[16];
    private int size;

    int size() {
        return size;
    }

    /** Where it is, in bytes from the beginning of the part. */
    long place(int edit) {
        return places[edit];
    }

    /** Bytes that are taken out. */
    int cut(int edit) {
        return cuts[edit];
    }

    Kind kind(int edit) {
        return kinds[edit];
    }

    /** Number of the spot or of the row. */
    int number(int edit) {
        return numbers[edit];
    }

    void cut(long place, int length) {
        insert(size, place, length, Kind.NOTHING, 0);
    }

    void put(long place, Kind kind, int number) {
        insert(size, place, 0, kind, number);
    }

    void replace(long place, int length, Kind kind, int number) {
        insert(size, place, length, kind, number);
    }

    /** Puts an edit before others that are there, of which those of spots are now spots further on. */
    void insertFirstCell(int edit, long place, int length, Kind kind, int number) {
        for (int i = edit; i < size; i++) {
            boolean spot = kinds[i] == Kind.STYLE || kinds[i] == Kind.STYLE_ATTRIBUTE || kinds[i] == Kind.CELL;
            numbers[i] += spot ? 1 : 0;
        }
        insert(edit, place, length, kind, number);
    }

    private void insert(int edit, long place, int length, Kind kind, int number) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            cuts = Arrays.copyOf(cuts, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        int moved = size - edit;
        System.arraycopy(places, edit, places, edit + 1, moved);
        System.arraycopy(cuts, edit, cuts, edit + 1, moved);
        System.arraycopy(kinds, edit, kinds, edit + 1, moved);
        System.arraycopy(numbers, edit, numbers, edit + 1, moved);
        places[edit] = place;
        cuts[edit] = length;
        kinds[edit] = kind;
        numbers[edit] = number;
        size++;
    }
}
