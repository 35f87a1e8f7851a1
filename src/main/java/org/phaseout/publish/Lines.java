package org.phaseout.publish;

import org.apache.poi.ss.usermodel.Row;

/** Height of rows whose text wraps: not every program finds it out by itself. */
final class Lines {

    private static final int POINTS = 15;
    private static final int HIGHEST = 27;

    private Lines() {}

    /** How many lines a text takes when it wraps between words. */
    static int of(String text, int width) {
        int lines = 0;
        for (String paragraph : text.split("\\R", -1)) {
            int column = 0;
            lines++;
            for (String word : paragraph.split(" ", -1)) {
                if (column > 0 && column + word.length() > width) {
                    lines++;
                    column = 0;
                }
                lines += (word.length() - 1) / width;
                column += word.isEmpty() ? 1 : (word.length() - 1) % width + 2;
            }
        }
        return lines;
    }

    /** Makes room for more than one line, as far as spreadsheet programs allow; one line is left to them. */
    static void fit(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(POINTS * Math.min(lines, HIGHEST));
        }
    }
}
