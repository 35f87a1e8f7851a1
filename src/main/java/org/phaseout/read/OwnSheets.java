package org.phaseout.read;

/** Tells sheets that this program put into a sender's workbook, whatever their language, title and format. */
public final class OwnSheets {

    /** Stands in the first row of such a sheet, in a column that is hidden. */
    public static final String MARK = "_phaseout_issues";

    static final String WHY = "list of issues that was returned with the file";

    private OwnSheets() {}

    static boolean isOne(SheetTop top) {
        SheetRow first = top.row(1);
        return first != null
                && first.cells().stream().anyMatch(c -> c.text().strip().equals(MARK));
    }
}
