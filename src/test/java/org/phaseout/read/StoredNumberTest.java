package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "720.43299999999999, 720.433",
        "0.10000000000000001, 0.1",
        "2.9999999999999999E-2, 0.03",
        "1E3, 1000",
        "1.5E-5, 0.000015",
        "-0.69999999999999929, -0.6999999999999993",
        "0, 0",
        "-0, 0",
        "0E-15, 0",
        "120.50, 120.5",
        "123456789012345678, 123456789012345678",
        "2E23, 200000000000000000000000",
        "2251799813685249.5, 2251799813685249.5"
    })
    void isTheShortestDecimalOfTheDouble(String stored, String meant) {
        BigDecimal number = StoredNumber.of(stored);

        assertThat(number).isNotNull();
        assertThat(number.toPlainString()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "INF", "-INF", "Infinity", "1E999999999", "", "-", "12 t", "0x1p3", "1d", "1,5", "1-2"})
    void isNothingWhereNoFiniteFigureStands(String stored) {
        assertThat(StoredNumber.of(stored)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "007",
                "1.50",
                "-2.5",
                ".5",
                "5.",
                "0.0",
                "123456789012345",
                "0.1",
                "-",
                ".",
                "1.2.3",
                "1-2",
                "+5",
                "1e3",
                ""
            })
    void readsPlainTextsAsAnyOthers(String text) {
        BigDecimal expected = parsed(text);

        assertThat(StoredNumber.of(text)).isEqualTo(expected);
        if (expected != null && StoredNumber.isShortest(text)) {
            assertThat(text).isEqualTo(expected.toPlainString());
        }
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Test
    void givesBackTheSameDoubleAlways() {
        Random random = new Random(20140501);
        for (int i = 0; i < 20_000; i++) {
            double stored = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(stored)) {
                assertThat(StoredNumber.of(Double.toString(stored))).isNotNull();
                assertThat(StoredNumber.of(stored).doubleValue()).isEqualTo(stored == 0 ? 0.0 : stored);
            }
        }
    }
}
