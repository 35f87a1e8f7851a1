package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;

/** Reads one value of a reference table for the function lookup(table, key, value, column) of expressions. */
public interface ReferenceLookup {

    /** No tables: every look-up gives null. */
    ReferenceLookup NONE = (table, key, value, column) -> null;

    /**
     * @param key column that is compared with {@code value}
     * @return BigDecimal, Boolean or String of the first such row; null if there is none or its value is blank
     */
    @Nullable
    Object lookup(String table, String key, String value, String column);
}
