package org.phaseout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} fits below {1}")
    @CsvSource({"3682821, 4E+6", "0.0312, 0.04", "1, 1", "100, 1E+2", "101, 1.5E+2", "9.99, 1E+1", "0, 1", "-5, 1"})
    void topsAreRoundFigures(BigDecimal most, String top) {
        assertThat(Scale.roundUp(most)).isEqualByComparingTo(top);
    }

    @Test
    void figuresArePlacedToATenth() {
        Scale scale = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(3), 100, 0);

        assertThat(scale.at(1)).isEqualTo("66.7");
        assertThat(scale.at(0)).isEqualTo("100.0");
        assertThat(scale.at(3)).isEqualTo("0.0");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"1234567.50, 1 234 567.50", "-999, −999", "1000, 1 000", "0.00012, 0.00012", "1E+3, 1 000"})
    void figuresAreShownInThrees(BigDecimal figure, String shown) {
        assertThat(Numbers.of(figure)).isEqualTo(shown.replace(' ', '\u202f'));
    }
}
