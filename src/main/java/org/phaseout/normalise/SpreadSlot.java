package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;

/**
 * One column whose heading is a value of a dimension.
 *
 * @param heading draft that holds what the heading says, and the issues with it
 * @param totalOf index of the spread that a total column totals; null for the others
 */
record SpreadSlot(
        Slot slot,
        int spread,
        String into,
        RowDraft heading,
        @Nullable Integer totalOf) {}
