package org.phaseout.check;

import java.util.Arrays;

/** Whether a key comes twice; keys are kept sorted in parts, eight bytes each, up to a limit. */
final class Repeats {

    private static final int MOST = 1 << 22;

    private long[] keys = new long[256];
    private int size;
    private boolean shown;

    void add(long key) {
        if (shown) {
            return;
        }
        if (size == keys.length) {
            look();
            keys = shown ? keys : Arrays.copyOf(keys, size * 2);
        }
        if (!shown) {
            keys[size++] = key;
        }
    }

    /** Also if there were more keys than are kept. */
    boolean isShown() {
        if (!shown) {
            look();
        }
        return shown;
    }

    private void look() {
        Arrays.sort(keys, 0, size);
        shown = size >= MOST;
        for (int i = 1; i < size && !shown; i++) {
            shown = keys[i] == keys[i - 1];
        }
        if (shown) {
            keys = new long[0];
            size = 0;
        }
    }
}
