package org.phaseout.publish;

import org.jspecify.annotations.Nullable;

/**
 * A column of a published table.
 *
 * @param name heading in the CSV file
 * @param title heading in the workbook, for readers
 * @param unit unit of the figures; null where there is none
 * @param decimals decimals of the figures, rounded half up; null to publish exactly
 */
public record OutputColumn(
        String name,
        String title,
        Kind kind,
        @Nullable String unit,
        @Nullable Integer decimals) {

    /** What the cells hold. */
    public enum Kind {
        /** A code of ours, such as an area: published as it is. */
        CODE,
        /** Text that may come from a country's file. */
        TEXT,
        /** The calendar year. */
        YEAR,
        /** How many there are of something. */
        COUNT,
        /** A figure with its unit. */
        NUMBER
    }

    static OutputColumn of(String name, String title, Kind kind) {
        return new OutputColumn(name, title, kind, null, null);
    }

    /** Title with the unit in brackets: Consumption [t]. */
    String heading() {
        return unit == null ? title : title + " [" + unit + "]";
    }

    boolean holdsNumbers() {
        return kind == Kind.NUMBER || kind == Kind.COUNT || kind == Kind.YEAR;
    }
}
