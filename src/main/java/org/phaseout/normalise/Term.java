package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;

/** A part of an expression, ready to be worked out. Safe for threads. */
@FunctionalInterface
interface Term {

    /** BigDecimal, Long, String, Boolean, LocalDate or a list of them; null for blank. */
    @Nullable
    Object value(FieldRow row);
}
