package org.phaseout.store;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The canonical text of a row from the values that are written, the same as {@link CanonicalRow} gives when it is read. */
final class WrittenRow {

    private final byte[][] labels;
    private final int[] places;
    private final CanonicalBytes text = new CanonicalBytes();

    /** @param columns names in lower case, in the order of the values */
    WrittenRow(List<String> columns) {
        this.places = IntStream.range(0, columns.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(columns::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.labels = IntStream.of(places)
                .mapToObj(place -> CanonicalBytes.label(columns.get(place)))
                .toArray(byte[][]::new);
    }

    /** What is returned holds until the next row. */
    CanonicalBytes of(@Nullable Object[] row) {
        text.clear();
        for (int i = 0; i < labels.length; i++) {
            text.add(labels[i], row[places[i]]);
        }
        return text;
    }
}
