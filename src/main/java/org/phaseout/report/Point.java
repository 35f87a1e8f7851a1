package org.phaseout.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an area and year, as published.
 *
 * @param figure null where there is none
 * @param measure limit or goal; null where there is none
 * @param status how the area stands; null where nothing says so
 * @param estimated whether the figure is anything but normally reported
 */
record Point(
        int year,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal measure,
        @Nullable String status,
        boolean estimated) {}
