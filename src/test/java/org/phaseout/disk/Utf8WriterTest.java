package org.phaseout.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes out as UTF-8 whatever its length and in whatever pieces it is written. */
class Utf8WriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Writer out = new Utf8Writer(bytes);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The buffer holds 8,192 characters, so that pairs come to stand across its end. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8190, 8191, 8192, 8193, 30_000})
    void aPairOfCharactersStaysTogetherWhereverItStands(int before) throws IOException {
        String text = "é".repeat(before) + "\uD83D\uDE00 Ç العربية 中文\uD83D\uDE00";
        out.append(text).append('x').append(new StringBuilder(text)).close();

        assertThat(written()).isEqualTo(text + "x" + text);
    }

    @Test
    void halfAPairBecomesAQuestionMarkAlsoAtTheEnd() throws IOException {
        out.write("a\uD83Db\uDE00c\uD83D");
        out.finish();
        out.write("\uDE00d");
        out.close();

        assertThat(written()).isEqualTo("a?b?c??d");
    }

    @Test
    void charactersWrittenOneByOneAndInArraysAreTheSame() throws IOException {
        for (char c : "\uD83D\uDE00é".toCharArray()) {
            out.write(c);
            out.flush();
        }
        out.write("[\uD83D\uDE00]".toCharArray(), 1, 2);
        out.close();

        assertThat(written()).isEqualTo("\uD83D\uDE00é\uD83D\uDE00");
    }

    @Test
    void numbersAreWrittenInDigits() throws IOException {
        int[] numbers = {0, 9, 10, 1_048_576, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            out.number(numbers[i % numbers.length]).append(' ');
            expected.append(numbers[i % numbers.length]).append(' ');
        }
        out.close();

        assertThat(written()).isEqualTo(expected.toString());
    }
}
