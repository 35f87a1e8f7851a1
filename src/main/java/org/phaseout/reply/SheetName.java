package org.phaseout.reply;

import java.util.Collection;
import java.util.Locale;

/** Names of sheets: at most 31 characters, none forbidden, no two alike whatever their case. */
final class SheetName {

    private static final int LONGEST = 31;

    private SheetName() {}

    static String free(String wanted, Collection<String> taken) {
        String allowed = wanted.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\]", "_").replaceAll("^'|'$", "_");
        String base = allowed.isBlank() ? "Sheet" : allowed;
        String name = cut(base, LONGEST);
        for (int number = 2; isTaken(name, taken); number++) {
            String suffix = " (" + number + ")";
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static boolean isTaken(String name, Collection<String> taken) {
        String lower = name.toLowerCase(Locale.ROOT);
        return taken.stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(lower));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** As formulas and links name it. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
