package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\nx",
                "  =1",
                "\u00A0=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\u3000\u200B\uFEFF@x",
                "\u2009\tx",
                "-",
                "=a\n=b"
            })
    void anApostropheStandsBeforeWhatASpreadsheetWouldRun(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R-410A",
                "a=b",
                "12",
                "-12.5",
                "+3",
                "'quoted'",
                "Côte d’Ivoire",
                " spaced",
                "a\n=b",
                " \u00A0\u200B",
                "\u2028=1"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }
}
