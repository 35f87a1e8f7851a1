package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void givesEachFindingACodeOfItsOwn() {
        assertThat(Finding.values()).extracting(Finding::code).doesNotHaveDuplicates();
        assertThat(Finding.values())
                .allSatisfy(finding -> assertThat(finding.code()).matches("(NORM|REF)-\\d{3}"));
    }

    @Test
    void explainsEachFindingInPlainWords() {
        assertThat(Finding.values()).allSatisfy(finding -> {
            String words = finding.message() + finding.fix() + finding.explanation();
            assertThat(finding.explanation()).endsWith(".");
            assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("invalid");
            assertThat(sentences(finding.message())).isLessThanOrEqualTo(2);
        });
    }

    private static long sentences(String text) {
        return Arrays.stream(text.split("[.?] ")).filter(s -> !s.isBlank()).count();
    }

    @Test
    void fillsInWhatWasFound() {
        assertThat(Finding.AMBIGUOUS_FIGURE.message("1234", "1.234"))
                .isEqualTo("The figure can be read as 1234 or as 1.234.");
    }
}
