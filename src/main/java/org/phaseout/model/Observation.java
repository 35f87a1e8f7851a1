package org.phaseout.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One typed record that a row gave: a row gives one, or one for each component of a blend and each spread heading.
 *
 * @param form the form that the row was read by
 * @param at the row, or the cell for a record of a spread heading
 * @param part whether the figures are those of a substance, of a reported blend, or of a component of it
 * @param values typed values by field name in stored units: BigDecimal, Long, String, LocalDate or Boolean
 * @param notation notation keys by field name, for cells that hold one instead of a figure
 * @param cells where each value stood, by field name
 * @param obsStatus SDMX CL_OBS_STATUS: A where nothing is remarkable
 */
public record Observation(
        String form,
        CellRef at,
        Part part,
        Map<String, Object> values,
        Map<String, String> notation,
        Map<String, CellRef> cells,
        String obsStatus) {

    /** Which share of what was reported a record holds. */
    public enum Part {
        /** A single substance, or a record without one. */
        SUBSTANCE("substance"),
        /** A blend as reported; kept beside its components and never summed. */
        BLEND("blend"),
        /** The share of one component of a reported blend. */
        COMPONENT("component");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** As expressions and the store name it. */
        public String word() {
            return word;
        }
    }

    public Observation {
        values = Kept.of(values);
        notation = Kept.of(notation);
        cells = Kept.of(cells);
    }

    /** A map in the order of its fields that need not be copied: nobody else may change it from now on. */
    public static <V> Map<String, V> handedOver(Map<String, V> map) {
        return Kept.handedOver(map);
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    public @Nullable BigDecimal number(String field) {
        return values.get(field) instanceof BigDecimal number ? number : null;
    }

    public @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }
}
