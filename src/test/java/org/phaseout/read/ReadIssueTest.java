package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadIssueTest {

    @Test
    void hasACodeOfItsOwnAnExplanationAndAnExampleEach() {
        assertThat(Arrays.stream(ReadIssue.values()).map(ReadIssue::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("READ-\\d{3}"));
        assertThat(ReadIssue.values()).allSatisfy(issue -> {
            assertThat(issue.explanation()).endsWith(".");
            assertThat(issue.example()).isNotBlank();
            assertThat(issue.severity()).isNotNull();
        });
    }
}
