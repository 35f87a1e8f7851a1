package org.phaseout.publish;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** How wide the columns of a sheet want to be, in characters: as their text, within bounds; longer text wraps. */
final class ColumnWidths {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 70;
    private static final int HEADING_LINE = 18;
    private static final int UNITS_PER_CHARACTER = 256;

    private final int[] widths;

    ColumnWidths(List<String> headings) {
        widths = headings.stream()
                .mapToInt(h -> Math.max(Math.min(h.length(), HEADING_LINE), longestWord(h)))
                .toArray();
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
            int characters = Math.min(Math.max(widths[i], NARROWEST), WIDEST) + 2;
            sheet.setColumnWidth(i, characters * UNITS_PER_CHARACTER);
        }
    }
}
