package org.phaseout.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written: three digits that count, or whole numbers. */
final class Figures {

    private Figures() {}

    static String of(@Nullable Double figure) {
        if (figure == null) {
            return "–";
        }
        double size = Math.abs(figure);
        String form = size >= 100 || figure == Math.rint(figure) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, figure);
    }
}
