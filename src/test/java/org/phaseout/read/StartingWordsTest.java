package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartingWordsTest {

    private final StartingWords words = new StartingWords(List.of("Total", "итого", "TOTAL", "Sub-"));

    @Test
    void tellsTextsThatStartWithAWordInLettersOfEitherCase() {
        assertThat(List.of("total", "TOTAL of all", "Итого 2", "sub-total")).allMatch(words::start);
    }

    @Test
    void tellsOthersFromThem() {
        assertThat(List.of("", "Tota", "A total", "Substation 1", "итог")).noneMatch(words::start);
    }

    @Test
    void anythingStartsWithNothing() {
        assertThat(new StartingWords(List.of("Total", "")).start("Substation 1"))
                .isTrue();
    }
}
