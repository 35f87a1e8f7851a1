package org.phaseout.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headings of one table as a spreadsheet program wants them: on one line, no two alike. */
final class Headings {

    private Headings() {}

    static List<String> of(List<OutputColumn> columns) {
        Set<String> taken = new HashSet<>();
        return columns.stream().map(c -> free(c, taken)).toList();
    }

    /** The title with its unit; with the column's name too where another column has the same. */
    private static String free(OutputColumn column, Set<String> taken) {
        String heading = column.heading().replaceAll("\\s+", " ").strip();
        if (!taken.add(heading.toLowerCase(Locale.ROOT))) {
            heading = heading + " (" + column.name() + ")";
            taken.add(heading.toLowerCase(Locale.ROOT));
        }
        return heading;
    }
}
