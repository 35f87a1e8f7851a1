package org.phaseout.template;

import java.util.List;
import java.util.Map;

/**
 * What a country reported before with one form.
 *
 * @param year year of the figures
 * @param files names of the files that they came in, sorted
 * @param rows values of each row by the key of its column, see {@link Column#key}: BigDecimal in the stored unit, Long,
 *     LocalDate, Boolean, a notation key, or the text or code of anything else
 */
public record Start(int year, List<String> files, List<Map<String, Object>> rows) {

    /** A notation key, which stands in the place of a figure. */
    public record Key(String text) {}

    public Start {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
