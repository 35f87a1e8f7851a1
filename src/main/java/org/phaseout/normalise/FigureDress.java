package org.phaseout.normalise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phaseout.normalise.NumberReading.Figure;

/**
 * What stands around the digits of a figure: qualifier, sign, percent sign, footnote marks.
 *
 * @param core digits with their thousands and decimal marks, and exponent
 */
record FigureDress(String core, String qualifier, boolean negative, boolean percent, String marks) {

    /** Takes the dress off a folded text; null where it contradicts itself. */
    static @Nullable FigureDress undress(String folded) {
        int qualified = qualifierEnd(folded);
        String qualifier = folded.substring(0, qualified);
        String rest = folded.substring(qualified).strip();
        String unmarked = withoutMarks(rest);
        String marks = rest.substring(unmarked.length()).strip();
        boolean percent = unmarked.endsWith("%");
        String bare = percent
                ? withoutMarks(unmarked.substring(0, unmarked.length() - 1).strip())
                : unmarked;
        if (isPowerOfTen(bare, marks)) {
            return null;
        }
        return sign(
                bare.strip(),
                qualifier.replace("\u2264", "<=").replace("\u2265", ">=").replace("\u2248", "~"),
                percent,
                marks);
    }

    private static @Nullable FigureDress sign(String bare, String qualifier, boolean percent, String marks) {
        String core = bare;
        int signs = 0;
        boolean negative = false;
        if (core.startsWith("(") && core.endsWith(")")) {
            core = core.substring(1, core.length() - 1).strip();
            negative = true;
            signs++;
        }
        if (core.startsWith("-") || core.startsWith("+")) {
            negative |= core.charAt(0) == '-';
            core = core.substring(1).strip();
            signs++;
        }
        if (core.endsWith("-")) {
            core = core.substring(0, core.length() - 1).strip();
            negative = true;
            signs++;
        }
        return signs > 1 || core.isEmpty() ? null : new FigureDress(core, qualifier, negative, percent, marks);
    }

    private static int qualifierEnd(String folded) {
        if (folded.isEmpty() || "<>\u2264\u2265~\u2248".indexOf(folded.charAt(0)) < 0) {
            return 0;
        }
        return folded.length() > 1 && folded.charAt(0) < 0x80 && folded.charAt(1) == '=' ? 2 : 1;
    }

    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && (FigureText.isMark(text.charAt(end - 1)) || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether a superscript may be a power instead of a footnote: 10 with a small 3. */
    private static boolean isPowerOfTen(String bare, String marks) {
        return bare.endsWith("10") && !marks.isEmpty() && "*\u2020\u2021".indexOf(marks.charAt(0)) < 0;
    }

    BigDecimal signed(BigDecimal amount) {
        return Exact.plain(negative ? amount.negate() : amount);
    }

    Figure figure(BigDecimal amount, DecimalMark shows) {
        return new Figure(signed(amount), qualifier, percent, marks, shows);
    }
}
