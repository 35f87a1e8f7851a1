package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkColourTest {

    /** 7 to 1 is what the guidelines on accessible content ask for at their strictest. */
    @ParameterizedTest
    @EnumSource
    void everyShadeLetsTextBeRead(MarkColour colour) {
        double writing = colour.isDark() ? 1 : 0;
        for (int shade = 0; shade < MarkColour.SHADES; shade++) {
            double ground = Light.luminance(colour.shade(shade));
            double contrast = (Math.max(ground, writing) + 0.05) / (Math.min(ground, writing) + 0.05);
            assertThat(contrast).as("contrast of shade " + shade).isGreaterThan(7);
            assertThat(MarkColour.in(Fill.solid(colour.shade(shade)))).isEqualTo(colour);
        }
    }
}
