package org.phaseout.reply;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.phaseout.model.Severity;

/** Cells and rows of a sheet with the worst that was found at each, in a few bytes each, in the order of their keys. */
final class CellMarks {

    static final CellMarks NONE = new CellMarks();

    /** The worst first. */
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private static final int SEVERITY_BITS = 2;

    private long[] marks = new long[16];
    private int size;
    private boolean sorted = true;

    void add(long key, Severity severity) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
        }
        marks[size++] = key << SEVERITY_BITS | SEVERITIES.indexOf(severity);
        sorted = false;
    }

    int size() {
        sort();
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long key(int number) {
        sort();
        return marks[number] >> SEVERITY_BITS;
    }

    Severity severity(int number) {
        sort();
        return SEVERITIES.get((int) marks[number] & 3);
    }

    /** Number of the first that does not stand before this key. */
    int from(long key) {
        sort();
        int found = Arrays.binarySearch(marks, 0, size, key << SEVERITY_BITS);
        return found < 0 ? -1 - found : found;
    }

    /** The same at other places. */
    CellMarks moved(LongUnaryOperator to) {
        CellMarks others = new CellMarks();
        for (int i = 0; i < size(); i++) {
            others.add(to.applyAsLong(key(i)), severity(i));
        }
        return others;
    }

    /** Of marks at the same place the worst stays, which stands first. */
    private void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(marks, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || marks[i] >> SEVERITY_BITS != marks[kept - 1] >> SEVERITY_BITS) {
                marks[kept++] = marks[i];
            }
        }
        size = kept;
        sorted = true;
    }
}
