package org.phaseout.publish;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each sheet a name that spreadsheet programs take: at most 31 characters, none forbidden, no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> tables = new HashSet<>();

    /** The wanted name, or the nearest one that is allowed and free. */
    String next(String wanted) {
        String allowed = wanted.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\]", "_").replaceAll("^'|'$", "_");
        String base = allowed.isBlank() ? "sheet" : allowed;
        String name = cut(base, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** A name that formulas can use for the table on a sheet: no cell's, and no two alike. */
    String table(String sheet) {
        String base = "t_" + sheet.replaceAll("[^A-Za-z0-9_]+", "_");
        String name = base;
        for (int number = 2; !tables.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "_" + number;
        }
        return name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
