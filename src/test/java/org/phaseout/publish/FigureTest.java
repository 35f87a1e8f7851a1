package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.publish.OutputColumn.Kind;

class FigureTest {

    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource({
        "120, 1, 120.0",
        "0.05, 1, 0.1",
        "-0.05, 1, -0.1",
        "2.5, 0, 3",
        "1E+3, 2, 1000.00",
        "1E-12, , 0.000000000001",
        "1E+6, , 1000000",
        "1.500, , 1.5",
        "0.000, , 0",
        "-7.10, , -7.1",
        "100, , 100"
    })
    void isPlainAndRoundedHalfUp(BigDecimal figure, Integer decimals, String published) {
        OutputColumn column = new OutputColumn("used", "Used", Kind.NUMBER, "t", decimals);

        assertThat(Figure.of(column, figure).toPlainString()).isEqualTo(published);
    }

    @Test
    void textIsNoFigure() {
        OutputColumn column = OutputColumn.of("used", "Used", Kind.NUMBER);

        assertThatThrownBy(() -> Figure.of(column, "12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'used'");
    }
}
