package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @ParameterizedTest(name = "''{0}'' takes {1} lines of ten characters")
    @CsvSource({
        "'', 1",
        "one, 1",
        "ten digits, 1",
        "eleven char, 2",
        "one two three four, 2",
        "'a\nb', 2",
        "aaaaaaaaaaaaaaaaaaaaaaaaa, 3"
    })
    void areCountedAsTheyWrapBetweenWords(String text, int lines) {
        assertThat(Lines.of(text, 10)).isEqualTo(lines);
    }
}
