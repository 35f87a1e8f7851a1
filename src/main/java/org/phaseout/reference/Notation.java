package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says in place of a figure.
 *
 * @param keys every key in the order of the cell, such as NO and IE
 * @param obsStatus SDMX CL_OBS_STATUS: the last by letter of those of the keys
 * @param amount figure that all keys agree on, which is 0 for what does not occur; null if it is not known
 */
public record Notation(
        List<String> keys, String obsStatus, @Nullable BigDecimal amount) {

    public Notation {
        keys = List.copyOf(keys);
    }

    /** The keys as one text: NO,IE. */
    public String text() {
        return String.join(",", keys);
    }
}
