package org.phaseout.reference;

import org.jspecify.annotations.Nullable;

/**
 * What a person answered.
 *
 * @param code what the name means; null if it is refused
 */
public record Review(@Nullable String code) {

    private static final String REFUSED = "refused";

    public static Review of(String text) {
        return new Review(text.equals(REFUSED) ? null : text);
    }

    public boolean isRefusal() {
        return code == null;
    }

    /** The code, or the word for a refusal. */
    public String text() {
        return code == null ? REFUSED : code;
    }
}
