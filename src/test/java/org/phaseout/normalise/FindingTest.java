package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.phaseout.model.Wording;

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
            String words = FindingText.messages(finding) + FindingText.fix(finding) + finding.explanation();
            assertThat(finding.explanation()).endsWith(".");
            assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("invalid");
            assertThat(FindingText.messages(finding))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(sentences(message)).isLessThanOrEqualTo(2));
        });
    }

    private static long sentences(String text) {
        return Arrays.stream(text.split("[.?] ")).filter(s -> !s.isBlank()).count();
    }

    @Test
    void fillsInWhatWasFound() {
        assertThat(Finding.AMBIGUOUS_FIGURE.message(Wording.of("1234", "1.234")))
                .isEqualTo("The figure can be read as 1234 or as 1.234.");
    }
}
