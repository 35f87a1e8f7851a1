package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationKeysTest {

    private final NotationKeys keys = NotationKeys.of(Shared.TABLES);

    @ParameterizedTest(name = "''{0}'' is {1} with status {2}")
    @CsvSource({
        "NO, NO, A",
        "NE, NE, L",
        "n.a., NA, M",
        "N/A, NA, M",
        "#N/A, ND, O",
        "-, ND, O",
        "не применимо, NA, M",
        "保密, C, Q",
        "inclus ailleurs, IE, K",
        "'NO,IE', 'NO,IE', K",
        "NE;NO, 'NE,NO', L",
        "IE/NE, 'IE,NE', L",
        "NE NO IE, 'NE,NO,IE', L",
        "NENO, 'NE,NO', L",
        "N O, NO, A",
        "'NO\"', NO, A",
        "NO (Not Occurring), NO, A",
    })
    void keepsEveryKeyOfACell(String text, String expected, String status) {
        assertThat(keys.read(text)).hasValueSatisfying(notation -> {
            assertThat(notation.text()).isEqualTo(expected);
            assertThat(notation.obsStatus()).isEqualTo(status);
        });
    }

    @Test
    void countsAsZeroOnlyWhatDoesNotOccur() {
        assertThat(keys.read("NO").orElseThrow().amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(keys.read("nil").orElseThrow().amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(keys.read("NO,IE").orElseThrow().amount()).isNull();
        assertThat(keys.read("NE").orElseThrow().amount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MO", "NO imports", "12", "", " ", "CONE", "none,12", "NO,MO", "CH4"})
    void takesNothingElseForAKey(String text) {
        assertThat(keys.read(text)).isEmpty();
    }
}
