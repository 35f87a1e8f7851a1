package org.phaseout.reference;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;

/**
 * A country or territory that data are filed under, of today or of its time.
 *
 * @param from first year of existence, in whole or in part; null if before the first data
 * @param to last year of existence, in whole or in part; null if it still exists
 */
public record Country(
        CountryCode code,
        String name,
        @Nullable Integer from,
        @Nullable Integer to) {

    public boolean isOf(int year) {
        return (from == null || from <= year) && (to == null || year <= to);
    }
}
