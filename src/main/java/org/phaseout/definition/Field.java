package org.phaseout.definition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of an inventory's record.
 *
 * @param unit stored unit for measured types, such as t; null for the others
 * @param reportedIn unit of a cell that states none in heading, unit column or title block; the stored unit by default
 * @param list code list for the type code
 * @param groups annex groups that a substance must belong to; a substance of another group is outside the inventory
 * @param splitBlends whether a blend is stored by its components beside the blend itself
 * @param min least figure that can be right, as exact text; null if any
 * @param max greatest figure that can be right, as exact text; null if any
 */
public record Field(
        String name,
        Type type,
        String title,
        @Nullable String unit,
        @Nullable String reportedIn,
        @Nullable String list,
        List<String> groups,
        boolean splitBlends,
        @Nullable String min,
        @Nullable String max) {

    /** What kind of value a field holds. */
    public enum Type {
        TEXT,
        CODE,
        COUNTRY,
        SUBSTANCE,
        MASS,
        VOLUME,
        CONCENTRATION,
        DECIMAL,
        INTEGER,
        PERCENT,
        DATE,
        YEAR,
        BOOLEAN;

        /** The word as written in a definition: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the value is stored as an exact decimal. */
        public boolean isDecimal() {
            return switch (this) {
                case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT -> true;
                default -> false;
            };
        }

        /** Whether the value is stored as a whole number. */
        public boolean isWhole() {
            return this == INTEGER || this == YEAR;
        }
    }
}
