package org.phaseout.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published table.
 *
 * @param name file name without extension, as others rely on it
 * @param id indicator, such as MB-03
 * @param formula how the figures are worked out, for readers
 * @param source treaty article, decision or document
 * @param sql one select giving the rows of countries: country, dimensions, time_period, columns, obs_status if not A
 * @param from forms whose records the table draws on; decides who has reported and what trace shows
 * @param grain key columns in order: country or area, dimensions, time_period
 * @param areas kinds of area that countries are added up to; none for tables of countries only
 * @param givesAreas whether the select gives area_type and area itself instead of country
 * @param trace fields whose cells explain the figures; all summed fields of the forms if none
 * @param factors reference columns shown by trace
 * @param charts pictures of it in the report of a run
 */
public record Table(
        String name,
        String id,
        String title,
        String definition,
        String formula,
        String source,
        String sql,
        List<String> from,
        List<String> grain,
        List<String> areas,
        boolean givesAreas,
        Map<String, Column> columns,
        List<String> trace,
        List<Factor> factors,
        List<Chart> charts) {

    /**
     * @param unit unit of the figures; null for text
     * @param decimals decimals as published, rounded half up; null to publish exactly
     * @param add whether figures of countries add up to those of areas
     * @param formula SQL expression over the other columns, worked out after adding up; null where the select gives it
     * @param headline whether the column is compared from year to year
     */
    public record Column(
            String name,
            Kind kind,
            String title,
            @Nullable String unit,
            @Nullable Integer decimals,
            boolean add,
            @Nullable String formula,
            boolean headline) {

        /** What a column holds. */
        public enum Kind {
            NUMBER,
            TEXT
        }
    }

    /** A figure of a reference table that the formula multiplies by: where key equals the record's field. */
    public record Factor(String list, String key, String field, String column) {}

    /** Dimensions between area and time_period. */
    public List<String> dimensions() {
        return grain.stream()
                .filter(g ->
                        !g.equals("country") && !g.equals("area_type") && !g.equals("area") && !g.equals("time_period"))
                .toList();
    }
}
