package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds merged ranges, which stand after all rows, by looking through the bytes of a sheet for their element. That costs
 * a third of parsing; a sheet in UTF-16, which no common program writes, shows none.
 */
final class XlsxMerges {

    private static final int MOST = 100_000;
    private static final int LONGEST_REFERENCE = 32;
    private static final byte[] ELEMENT = "mergeCell ref=".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[65_536];
    private final StringBuilder reference = new StringBuilder(LONGEST_REFERENCE);
    private final List<SourceFile.Merge> found = new ArrayList<>();
    private final int lastRow;
    private int matched;

    private XlsxMerges(int lastRow) {
        this.lastRow = lastRow;
    }

    static List<SourceFile.Merge> in(InputStream bytes, int lastRow) throws IOException {
        XlsxMerges merges = new XlsxMerges(lastRow);
        try (bytes) {
            for (int length = bytes.read(merges.buffer); length >= 0; length = bytes.read(merges.buffer)) {
                for (int i = 0; i < length && merges.found.size() < MOST; i++) {
                    merges.take(merges.buffer[i]);
                }
            }
        } catch (IOException e) {
            throw Refusals.of(e);
        }
        return merges.found;
    }

    /** The first letter of the element comes once in it, so a mismatch starts anew. */
    private void take(byte b) {
        if (matched < ELEMENT.length) {
            matched = b == ELEMENT[matched] ? matched + 1 : b == ELEMENT[0] ? 1 : 0;
        } else if (b != '"' && b != '\'') {
            reference.append((char) b);
            if (reference.length() > LONGEST_REFERENCE) {
                restart();
            }
        } else if (!reference.isEmpty()) {
            SourceFile.Merge merge = XlsxMerge.of(reference.toString());
            if (merge != null && merge.firstRow() <= lastRow) {
                found.add(merge);
            }
            restart();
        }
    }

    private void restart() {
        matched = 0;
        reference.setLength(0);
    }
}
