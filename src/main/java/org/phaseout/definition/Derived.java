package org.phaseout.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field worked out from others of the same record.
 *
 * @param expression expression; null where {@code first} decides
 * @param first cases tried in order; the first whose condition holds gives the value
 */
public record Derived(
        String name,
        Field.Type type,
        String title,
        @Nullable String unit,
        @Nullable String expression,
        List<Case> first) {

    /** @param when condition; null for the last case, which always holds */
    public record Case(@Nullable String when, String is) {}
}
