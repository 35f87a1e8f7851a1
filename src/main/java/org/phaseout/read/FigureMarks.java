package org.phaseout.read;

/**
 * Tells at a glance whether a row may hold figures typed as texts with a point or a comma, from which the decimal mark of
 * a column is learnt. Most workbooks hold none, and need not be read once more for it.
 */
final class FigureMarks {

    private FigureMarks() {}

    static boolean mayStandIn(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && mayStandIn(cell.text())) {
                return true;
            }
        }
        return false;
    }

    /** A point or a comma right beside a digit of any script. */
    private static boolean mayStandIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                boolean before = i > 0 && Character.isDigit(text.charAt(i - 1));
                boolean after = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                if (before || after) {
                    return true;
                }
            }
        }
        return false;
    }
}
