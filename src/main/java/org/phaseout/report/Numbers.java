package org.phaseout.report;

import java.math.BigDecimal;

/** Figures as people read them: digits in threes, a true minus, nothing rounded. */
final class Numbers {

    private static final char THIN_SPACE = '\u202f';
    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;

    private Numbers() {}

    static String of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static String of(BigDecimal figure) {
        String plain = figure.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder shown = new StringBuilder();
        if (figure.signum() < 0) {
            shown.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                shown.append(THIN_SPACE);
            }
            shown.append(whole.charAt(i));
        }
        return shown.append(point < 0 ? "" : plain.substring(point)).toString();
    }

    /** Figures of a published file, or other text as it is. */
    static String ofText(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? of(new BigDecimal(text)) : text;
    }
}
