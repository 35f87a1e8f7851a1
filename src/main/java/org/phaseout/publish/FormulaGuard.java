package org.phaseout.publish;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet that opens a CSV file from taking text for a formula: such text gets an apostrophe in front.
 * Plain numbers are harmless and stay as they are.
 */
final class FormulaGuard {

    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** What may stand before it and is not seen: all horizontal space, and space of no width. */
    private static final String SPACES =
            " \t\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u3000\uFEFF";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private FormulaGuard() {}

    static String guard(String text) {
        return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS_FORMULA.indexOf(c) >= 0) {
                return true;
            } else if (SPACES.indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }
}
