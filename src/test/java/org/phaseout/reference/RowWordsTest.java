package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWordsTest {

    private final RowWords words = RowWords.of(Shared.TABLES);

    @ParameterizedTest(name = "''{0}'' is a {1}")
    @CsvSource({
        "'   TOTAL', TOTAL",
        "Итого по стране, TOTAL",
        "合计, TOTAL",
        "المجموع, TOTAL",
        "Sous-total, SUBTOTAL",
        "NB: (*) see below, NOTE",
        "Source: customs, NOTE",
        "Fuente: aduanas, NOTE",
        "Signature, STOP",
    })
    void knowsRowsThatHoldNoData(String text, RowWords.Kind kind) {
        assertThat(words.kind(text)).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HFC-134a", "Jordan", "Notebook Ltd", "R-410A (blend)", ""})
    void leavesOtherRowsAlone(String text) {
        assertThat(words.kind(text)).isEmpty();
    }
}
