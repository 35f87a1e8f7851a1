package org.phaseout.reply;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Severity;

/**
 * Colours that cells are marked with: one a severity, for dark writing and for light. The last four bits of green and blue
 * are free, so that each fill that marks take the place of has a shade of its own and can be found again from it.
 */
enum MarkColour {
    ERROR(Severity.ERROR, 0xF8B0A0, false),
    WARNING(Severity.WARNING, 0xFFE080, false),
    INFO(Severity.INFO, 0xC8E0F0, false),
    ERROR_LIGHT_ON_DARK(Severity.ERROR, 0x9C1020, true),
    WARNING_LIGHT_ON_DARK(Severity.WARNING, 0x704000, true),
    INFO_LIGHT_ON_DARK(Severity.INFO, 0x1F4070, true);

    static final int SHADES = 256;
    private static final int BASE = 0xFFF0F0;

    private final Severity severity;
    private final int rgb;
    private final boolean dark;

    MarkColour(Severity severity, int rgb, boolean dark) {
        this.severity = severity;
        this.rgb = rgb;
        this.dark = dark;
    }

    /** @param lightWriting whether the cell's text is in a light colour */
    static MarkColour of(Severity severity, boolean lightWriting) {
        for (MarkColour colour : values()) {
            if (colour.severity == severity && colour.dark == lightWriting) {
                return colour;
            }
        }
        throw new IllegalStateException("No colour for " + severity);
    }

    /** The colour that a fill was marked with; null if it is no mark. */
    static @Nullable MarkColour in(@Nullable Fill fill) {
        int found = fill == null ? -1 : fill.rgb();
        for (MarkColour colour : values()) {
            if (found >= 0 && (found & BASE) == colour.rgb) {
                return colour;
            }
        }
        return null;
    }

    /** @param number of the fill that the mark takes the place of */
    int shade(int number) {
        return rgb | ((number >> 4) << 8) | (number & 15);
    }

    boolean isDark() {
        return dark;
    }

    static String hex(int rgb) {
        String digits = Integer.toHexString(rgb).toUpperCase(Locale.ROOT);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
