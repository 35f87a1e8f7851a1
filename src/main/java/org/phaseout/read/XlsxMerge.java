package org.phaseout.read;

import org.jspecify.annotations.Nullable;

/** Reads a merged range such as B2:D3. */
final class XlsxMerge {

    private XlsxMerge() {}

    /** The range, or null if the text is none. */
    static SourceFile.@Nullable Merge of(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String from = reference.substring(0, colon);
        String to = reference.substring(colon + 1);
        int firstColumn = CellAddress.column(from);
        int lastColumn = CellAddress.column(to);
        if (firstColumn < 0 || lastColumn < firstColumn || CellAddress.row(to) < CellAddress.row(from)) {
            return null;
        }
        return new SourceFile.Merge(CellAddress.row(from), CellAddress.row(to), firstColumn, lastColumn);
    }
}
