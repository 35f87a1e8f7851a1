package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.publish.SortedRows.Row;

class SortedRowsTest {

    @ParameterizedTest(name = "with {0} rows in memory")
    @ValueSource(ints = {7, 100, 1000})
    void rowsComeInTheOrderOfTheirKeysHoweverManyFitIntoMemory(int piece) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new Row("key " + i / 2, List.of("é" + i, "")));
        }
        List<Row> sorted = new ArrayList<>();
        try (SortedRows sorting = new SortedRows(piece)) {
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(5));
            for (Row row : shuffled) {
                sorting.add(row);
            }
            sorting.sort();
            for (Row row = sorting.next(); row != null; row = sorting.next()) {
                sorted.add(row);
            }
        }
        Collections.sort(rows);
        assertThat(sorted).isEqualTo(rows);
    }
}
