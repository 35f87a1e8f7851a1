package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.normalise.NumberReading.Figure;
import org.phaseout.normalise.NumberReading.Reason;
import org.phaseout.normalise.NumberReading.Refused;
import org.phaseout.read.Cell;

class NumberReaderTest {

    private static Figure figure(String typed, DecimalMark column) {
        assertThat(NumberReader.read(typed, column)).as(typed).isInstanceOf(Figure.class);
        return (Figure) NumberReader.read(typed, column);
    }

    private static Refused refused(String typed) {
        assertThat(NumberReader.read(typed, DecimalMark.UNKNOWN)).as(typed).isInstanceOf(Refused.class);
        return (Refused) NumberReader.read(typed, DecimalMark.UNKNOWN);
    }

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12.5 | 12.5
            12,5 | 12.5
            0,125 | 0.125
            1 234 | 1234
            1\u00a0234,5 | 1234.5
            1\u202f234\u202f567.25 | 1234567.25
            1'234.5 | 1234.5
            1’234,5 | 1234.5
            1.679,64 | 1679.64
            1,679.64 | 1679.64
            1.234.567 | 1234567
            1,234,567 | 1234567
            1,23,456 | 123456
            1234,567 | 1234.567
            .5 | 0.5
            -3 | -3
            3- | -3
            −3,5 | -3.5
            –3,5 | -3.5
            (3.5) | -3.5
            +7 | 7
            0 | 0
            0E-15 | 0
            1.234E-5 | 0.00001234
            1,5e3 | 1500
            ١٢٣٫٥ | 123.5
            ١٬٢٣٤٫٥ | 1234.5
            ۱۲۳٬۴۵۶ | 123456
            １２．５ | 12.5
            12.5* | 12.5
            12.5 ** | 12.5
            12.5† | 12.5
            12.5‡ | 12.5
            12.5¹ | 12.5
            12.5ᵃ | 12.5
            """)
    void readsFiguresAsTyped(String typed, String expected) {
        assertThat(figure(typed, DecimalMark.UNKNOWN).amount().toPlainString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'1,234', 1234, 1.234", "'1.234', 1.234, 1234", "'-12,345', -12345, -12.345"})
    void showsBothReadingsOfWhatItWouldHaveToGuess(String typed, String first, String second) {
        assertThat(refused(typed)).isEqualTo(new Refused(Reason.AMBIGUOUS, first, second));
    }

    @ParameterizedTest
    @CsvSource({"'1,234', POINT, 1234", "'1,234', COMMA, 1.234", "'1.234', COMMA, 1234", "'12,5', POINT, 12.5"})
    void letsTheColumnDecideWhatTheCellDoesNot(String typed, DecimalMark column, String expected) {
        assertThat(figure(typed, column).amount().toPlainString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12.5, POINT", "'12,5', COMMA", "'1.679,64', COMMA", "'1,234', UNKNOWN", "7, UNKNOWN", "1 234, UNKNOWN"
    })
    void tellsWhichMarkACellProves(String typed, DecimalMark shows) {
        assertThat(NumberReader.shows(typed)).isEqualTo(shows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10-20", "10–20", "0.01–0.04", "36000/60000", "10 - 20", "1,5/2,5"})
    void refusesTwoFiguresInOneCell(String typed) {
        assertThat(refused(typed).reason()).isEqualTo(Reason.RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.#IND", "1.#QNAN", "#N/A", "NULL", "NaN", "#REF!", "#div/0!"})
    void neverTakesNoNumberForZero(String typed) {
        assertThat(refused(typed).reason()).isEqualTo(Reason.NO_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "-",
                "–",
                "12 t",
                "",
                "12.5 a)",
                "12.5a",
                "12 34",
                "1.2.3",
                "1,2,3",
                "--5",
                "(-5)",
                "-5-",
                "5..",
                "10³",
                "1 234 56",
                "12,345,67",
                "0,123,456",
                "%",
                "<",
                "()",
                "E5",
                "1E",
                "1E9999",
                "2019-05-01",
                "1/2/3",
                "०x",
                "٫"
            })
    void refusesText(String typed) {
        assertThat(refused(typed).reason()).isEqualTo(Reason.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"'<2', <, 2", "'> 5,5', >, 5.5", "'≤3', <=, 3", "'<= 4', <=, 4", "'<0,5', <, 0.5"})
    void keepsTheQualifier(String typed, String qualifier, String amount) {
        Figure figure = figure(typed, DecimalMark.UNKNOWN);
        assertThat(figure.qualifier()).isEqualTo(qualifier);
        assertThat(figure.amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 %", "12%", "12％", "12%*", "12٪"})
    void tellsThatAFigureIsAPercentage(String typed) {
        Figure figure = figure(typed, DecimalMark.UNKNOWN);
        assertThat(figure.percent()).isTrue();
        assertThat(figure.amount()).isEqualByComparingTo("12");
    }

    @Test
    void takesACellShownAsPercentageAsPercentage() {
        Figure shown = (Figure) NumberReader.read(Cell.number(0, new BigDecimal("0.125"), "0.0%"), DecimalMark.UNKNOWN);
        assertThat(shown.amount()).isEqualByComparingTo("12.5");
        assertThat(shown.percent()).isTrue();
        Figure word =
                (Figure) NumberReader.read(Cell.number(0, new BigDecimal("0.125"), "0.0\" %\""), DecimalMark.UNKNOWN);
        assertThat(word.amount()).isEqualByComparingTo("0.125");
    }

    @Test
    void refusesMoreDigitsThanAFigureCanHave() {
        assertThat(refused("9".repeat(61)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refused("word ".repeat(20)).reason()).isEqualTo(Reason.TEXT);
    }

    @Test
    void namesTheMarksItLeftOut() {
        assertThat(figure("12.5 **", DecimalMark.UNKNOWN).marks()).isEqualTo("**");
    }

    /** Ten thousand seeded figures, written in eight ways, come back as they were. */
    @Test
    void readsBackEveryFigureHoweverItIsWritten() {
        Random random = new Random(19870916);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal figure = BigDecimal.valueOf(random.nextLong() % 10_000_000_000L, random.nextInt(8));
            String plain = figure.toPlainString();
            for (Written written : Written.values()) {
                assertThat(figure(written.of(plain), written.mark).amount())
                        .as("%s as %s", plain, written)
                        .isEqualByComparingTo(figure);
            }
        }
    }

    private enum Written {
        PLAIN("", ".", DecimalMark.POINT),
        DECIMAL_COMMA("", ",", DecimalMark.COMMA),
        ENGLISH(",", ".", DecimalMark.POINT),
        GERMAN(".", ",", DecimalMark.COMMA),
        FRENCH("\u202f", ",", DecimalMark.COMMA),
        SPACED("\u00a0", ".", DecimalMark.POINT),
        SWISS("’", ".", DecimalMark.POINT),
        ARABIC("\u066c", "\u066b", DecimalMark.UNKNOWN);

        final String group;
        final String decimal;
        final DecimalMark mark;

        Written(String group, String decimal, DecimalMark mark) {
            this.group = group;
            this.decimal = decimal;
            this.mark = mark;
        }

        String of(String plain) {
            boolean negative = plain.startsWith("-");
            String[] parts = plain.substring(negative ? 1 : 0).split("\\.");
            StringBuilder whole = new StringBuilder(parts[0]);
            for (int i = whole.length() - 3; i > 0 && !group.isEmpty(); i -= 3) {
                whole.insert(i, group);
            }
            return (negative ? "-" : "") + whole + (parts.length > 1 ? decimal + parts[1] : "");
        }
    }
}
