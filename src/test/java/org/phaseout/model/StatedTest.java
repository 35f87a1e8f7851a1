package org.phaseout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTest {

    @ParameterizedTest(name = "{0} {1} against {2} {3}: {4}")
    @CsvSource({
        "1, , 2, , -1",
        "9, , 10, , -1",
        "1.2, , 1.10, , -1",
        "1, , 1.0, , 0",
        "1.0.1, , 1, , 1",
        "A, , B, , -1",
        "C, , C, , 0",
        "A, , 1, ,",
        "1, , , ,",
        ", , , ,",
        ", 2024-03-01, , 2024-03-02, -1",
        ", 2024-03-01, , 2024-03-01, 0",
        "2, 2024-03-01, 1, 2024-05-01, 1",
        "2, 2024-03-01, 2, 2024-05-01, -1",
        "2, 2024-03-01, 2, , 0",
        "2, 2024-03-01, , 2024-05-01, -1",
        "A, 2024-03-01, 1, 2024-05-01, -1",
        "1, , , 2024-05-01,",
    })
    void revisionsCountBeforeDates(
            @Nullable String revision,
            @Nullable LocalDate date,
            @Nullable String other,
            @Nullable LocalDate otherDate,
            @Nullable Integer order) {
        Stated a = new Stated(revision, date);
        Stated b = new Stated(other, otherDate);

        assertThat(Stated.compare(a, b).orElse(null)).isEqualTo(order);
        assertThat(Stated.compare(b, a).orElse(null)).isEqualTo(order == null ? null : Integer.valueOf(-order));
        assertThat(a.isOlderThan(b)).isEqualTo(order != null && order < 0);
        assertThat(b.isOlderThan(a)).isEqualTo(order != null && order > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "1.", ".1", "b", "AB", "1,2", "-1", "1.2.3.4.5"})
    void whatIsNoRevisionIsRefused(String text) {
        assertThatThrownBy(() -> new Stated(text, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1, 0",
        "1 2, 1",
        "2 1, 0",
        "1 1, 1",
        "- -, 1",
        "2 -, 1",
        "- 2, 1",
        "3 - 2, 1",
        "3 2 -, 2",
        "2 3 1 B, 3",
        "2 3 1, 1",
    })
    void theLastToArriveCountsUnlessAnotherShowsItToBeOlder(String revisions, int newest) {
        List<Stated> files = Arrays.stream(revisions.split(" ", -1))
                .map(r -> new Stated(r.equals("-") ? null : r, null))
                .toList();

        assertThat(Stated.newest(files)).isEqualTo(newest);
    }

    @Test
    void revisionsAndDatesThatContradictEachOtherLeaveTheLast() {
        Stated first = new Stated("1", LocalDate.of(2024, 6, 1));
        Stated second = new Stated("2", LocalDate.of(2024, 4, 1));
        Stated undated = new Stated(null, LocalDate.of(2024, 5, 1));

        assertThat(Stated.newest(List.of(first, second, undated))).isEqualTo(2);
        assertThat(Stated.newest(List.of(undated, first, second))).isEqualTo(2);
    }

    @Test
    void nothingIsOlderThanNothing() {
        assertThat(Stated.NOTHING.isOlderThan(Stated.NOTHING)).isFalse();
    }
}
