package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void leavesTextsAloneThatEveryDatabaseTakes() {
        String text = "a\tb\u0001 \ud83d\ude00\ud83d\ude00 é";

        assertThat(StorableText.of(text)).isEqualTo(text);
    }

    @Test
    void marksHalvesOfPairsAndZeros() {
        assertThat(StorableText.of("\0\ude00\ud83d\ud83d\ude00\ud83d"))
                .isEqualTo("\ufffd\ufffd\ufffd\ud83d\ude00\ufffd");
    }

    @Test
    void cutsBeforeAPairRatherThanThroughIt() {
        assertThat(StorableText.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(StorableText.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(StorableText.cut("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
    }
}
