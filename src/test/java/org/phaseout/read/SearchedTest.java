package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedTest {

    private static boolean isFound(String text, int piece) {
        Searched searched = new Searched("mergeCell ref=");
        for (int from = 0; from < text.length(); from += piece) {
            searched.take(text.substring(from, Math.min(text.length(), from + piece)));
        }
        return searched.isFound();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13, 14, 15, 100})
    void findsAWordWhereverItIsCut(int piece) {
        assertThat(isFound("<mergeCells><mergeCell ref=\"A1:B1\"/>", piece)).isTrue();
        assertThat(isFound("mergeCell ref=", piece)).isTrue();
        assertThat(isFound("<mergeCells><mergeCell mergeCell ref", piece)).isFalse();
    }
}
