package org.phaseout.read;

/**
 * Tells at a glance whether a row may hold figures typed as texts from which there is something to learn before they are
 * read: the decimal mark of a column, or that its figures are texts at all. Most workbooks hold none, and need not be read
 * once more for it.
 */
final class FigureTexts {

    private static final int LONGEST = 60;

    private FigureTexts() {}

    /** @param textFile whether the file holds texts alone, in which a figure without a mark tells nothing */
    static boolean mayStandIn(SheetRow row, boolean textFile) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && (isTelling(cell.text()) || (!textFile && isBare(cell.text())))) {
                return true;
            }
        }
        return false;
    }

    /** A point or a comma right beside a digit, or a digit of another script. */
    private static boolean isTelling(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                boolean before = i > 0 && Character.isDigit(text.charAt(i - 1));
                boolean after = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                if (before || after) {
                    return true;
                }
            } else if (c >= 0x80 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** A short text with a digit and no letter but that of an exponent. */
    private static boolean isBare(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digit = true;
            } else if (c != 'e' && c != 'E' && Character.isLetter(c)) {
                return false;
            }
        }
        return digit && text.length() <= LONGEST;
    }
}
