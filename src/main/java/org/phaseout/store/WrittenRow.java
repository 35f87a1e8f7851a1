package org.phaseout.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The canonical text of a row from the values that are written, the same as {@link CanonicalRow} gives when it is read. */
final class WrittenRow {

    private final String[] names;
    private final int[] places;
    private final StringBuilder text = new StringBuilder(1024);

    /** @param columns names in lower case, in the order of the values */
    WrittenRow(List<String> columns) {
        this.places = IntStream.range(0, columns.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(columns::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.names = IntStream.of(places).mapToObj(columns::get).toArray(String[]::new);
    }

    byte[] of(@Nullable Object[] row) {
        text.setLength(0);
        for (int i = 0; i < names.length; i++) {
            String value = CanonicalRow.text(row[places[i]]);
            if (value != null) {
                CanonicalRow.append(text, names[i], value);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
