package org.phaseout.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an area and year, as published.
 *
 * @param figure null where there is none
 * @param measure limit or goal; null where there is none
 * @param status how the area stands; null where nothing says so
 * @param reporting how many countries the figure adds up, of how many; null for a country
 * @param estimated whether the figure is anything but normally reported
 */
record Point(
        int year,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal measure,
        @Nullable String status,
        @Nullable Reporting reporting,
        boolean estimated) {

    /** Countries that reported, of those that were to. */
    record Reporting(long reporting, long expected) {}

    /** Whether a line may go on from the point before: the year before, and as many countries in the sum. */
    boolean goesOnFrom(Point before) {
        boolean alike = counted() == before.counted();
        return alike && before.year == year - 1;
    }

    /** How many countries are in it; none for a country's own figure. */
    private long counted() {
        return reporting == null ? 0 : reporting.reporting;
    }
}
