package org.phaseout.publish;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** How wide the columns of a sheet want to be, in characters: as their text, within bounds; longer text wraps. */
final class ColumnWidths {

    private static final int NARROWEST = 8;
    /** Longer text goes on on the next line. */
    static final int WIDEST = 70;

    private static final int HEADING_LINE = 24;
    /** For the indent, and because bold text is wider. */
    private static final int ROOM = 3;

    private static final int UNITS_PER_CHARACTER = 256;

    private final int[] widths;

    ColumnWidths(List<String> headings) {
        widths = headings.stream().mapToInt(ColumnWidths::narrowest).toArray();
    }

    private static int narrowest(String heading) {
        return Math.max(Math.min(heading.length(), HEADING_LINE), longestWord(heading));
    }

    static int linesOfHeading(String heading) {
        return Lines.of(heading, narrowest(heading));
    }

    private static int longestWord(String heading) {
        return Arrays.stream(heading.split(" ", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    void seen(int column, String text) {
        int shown = text.length() + text.length() / 10;
        widths[column] = Math.max(widths[column], shown);
    }

    void set(Sheet sheet) {
        for (int i = 0; i < widths.length; i++) {
            int characters = Math.min(Math.max(widths[i], NARROWEST), WIDEST) + ROOM;
            sheet.setColumnWidth(i, characters * UNITS_PER_CHARACTER);
        }
    }
}
