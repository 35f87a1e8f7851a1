package org.phaseout.publish;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet that opens a CSV file from taking text for a formula: such text gets an apostrophe in front.
 * Plain numbers are harmless and stay as they are.
 */
final class FormulaGuard {

    /** What starts a formula, also after spaces and in full width: = + - @ tab CR LF. */
    private static final Pattern STARTS_FORMULA =
            Pattern.compile("[\\h\\x{FEFF}\\x{200B}]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private FormulaGuard() {}

    static String guard(String text) {
        return STARTS_FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
