package org.phaseout.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A line of the published list of issues in the making, byte by byte; one after the other in the same array. */
final class ListedIssue {

    private static final int RUN_ID = 0;
    private static final int FILE = 2;

    /** Cells are cut far below this when issues are stored. */
    private static final int LONGEST = 1 << 22;

    private byte[] bytes = new byte[1024];
    private int size;
    private boolean quoted;
    private int cell;
    private int named;
    private int fileFrom;
    private int fileTo;

    /** Takes a byte. @return whether the line ends with it */
    boolean ends(byte next) throws IOException {
        if (size == bytes.length) {
            grow();
        }
        bytes[size++] = next;
        if (next == '"') {
            quoted = !quoted;
        } else if (next == ',' && !quoted) {
            cellEnds();
        }
        return next == '\n' && !quoted;
    }

    private void cellEnds() {
        if (cell == RUN_ID) {
            named = size;
        } else if (cell == FILE - 1) {
            fileFrom = size;
        } else if (cell == FILE) {
            fileTo = size - 1;
        }
        cell++;
    }

    private void grow() throws IOException {
        if (size >= LONGEST) {
            throw new IOException("A line of a published list of issues does not end.");
        }
        bytes = Arrays.copyOf(bytes, 2 * size);
    }

    int size() {
        return size;
    }

    void whole(ByteArrayOutputStream out) {
        out.write(bytes, 0, size);
    }

    /** All but the first cell, which names the edition. */
    void withoutEdition(MessageDigest digest) {
        digest.update(bytes, named, size - named);
    }

    /** SHA-256 of the file that the issue is of. */
    String file() {
        return new String(bytes, fileFrom, Math.max(0, fileTo - fileFrom), StandardCharsets.UTF_8);
    }

    void clear() {
        size = 0;
        cell = 0;
        named = 0;
        fileFrom = 0;
        fileTo = 0;
    }
}
