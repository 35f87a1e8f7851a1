package org.phaseout.reply;

import java.util.Arrays;
import org.phaseout.model.Severity;

/** The cells of a sheet that show a mark, in the order of their keys: how bad it is, and which style each has. */
final class Spots {

    static final Spots NONE = new Spots();

    private long[] keys = new long[16];
    private int[] styles = new int[16];
    private Severity[] severities = new Severity[16];
    private int size;

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    int style(int number) {
        return styles[number];
    }

    Severity severity(int number) {
        return severities[number];
    }

    void restyle(int number, int style) {
        styles[number] = style;
    }

    /** Makes a spot as bad as this, if it is not already. */
    void worsen(int number, Severity severity) {
        if (severity.compareTo(severities[number]) < 0) {
            severities[number] = severity;
        }
    }

    /** @return its number */
    int add(long key, Severity severity, int style) {
        return insert(size, key, severity, style);
    }

    /** Puts one before others that are there. */
    int insert(int number, long key, Severity severity, int style) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            styles = Arrays.copyOf(styles, size * 2);
            severities = Arrays.copyOf(severities, size * 2);
        }
        System.arraycopy(keys, number, keys, number + 1, size - number);
        System.arraycopy(styles, number, styles, number + 1, size - number);
        System.arraycopy(severities, number, severities, number + 1, size - number);
        keys[number] = key;
        styles[number] = style;
        severities[number] = severity;
        size++;
        return number;
    }
}
