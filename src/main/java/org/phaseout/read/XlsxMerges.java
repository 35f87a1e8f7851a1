package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/**
 * Finds merged ranges, which stand after all rows, by looking through the bytes of a sheet for their element, if a
 * first look found any; a sheet in UTF-16, which no common program writes, shows none.
 */
final class XlsxMerges {

    private static final int LONGEST_REFERENCE = 32;

    /** How the element of a merged range starts, up to its reference. */
    static final String ELEMENT = "mergeCell ref=";

    private final byte[] buffer = new byte[65_536];
    private final StringBuilder reference = new StringBuilder(LONGEST_REFERENCE);
    private final List<SourceFile.Merge> found = new ArrayList<>();
    private final int lastRow;
    private final Limits limits;
    private int matched;

    private XlsxMerges(int lastRow, Limits limits) {
        this.lastRow = lastRow;
        this.limits = limits;
    }

    static List<SourceFile.Merge> in(InputStream bytes, int lastRow, Limits limits) throws IOException {
        XlsxMerges merges = new XlsxMerges(lastRow, limits);
        try (bytes) {
            for (int length = bytes.read(merges.buffer); length >= 0; length = bytes.read(merges.buffer)) {
                for (int i = 0; i < length; i++) {
                    merges.take(merges.buffer[i]);
                }
            }
        } catch (IOException e) {
            throw Refusals.of(e);
        }
        return merges.found;
    }

    /** The first letter of the element comes once in it, so a mismatch starts anew. */
    private void take(byte b) throws UnreadableFile {
        if (matched < ELEMENT.length()) {
            matched = b == ELEMENT.charAt(matched) ? matched + 1 : b == ELEMENT.charAt(0) ? 1 : 0;
        } else if (b != '"' && b != '\'') {
            reference.append((char) b);
            if (reference.length() > LONGEST_REFERENCE) {
                restart();
            }
        } else if (!reference.isEmpty()) {
            SourceFile.Merge merge = XlsxMerge.of(reference.toString());
            if (merge != null && merge.firstRow() <= lastRow) {
                found.add(merge);
                requireFew(found.size(), limits);
            }
            restart();
        }
    }

    static void requireFew(int ranges, Limits limits) throws UnreadableFile {
        if (ranges > limits.of(Limit.MERGED_RANGES)) {
            throw new UnreadableFile("TOO_MANY_MERGES", limits.over(Limit.MERGED_RANGES));
        }
    }

    private void restart() {
        matched = 0;
        reference.setLength(0);
    }
}
