package org.phaseout.reference;

import java.util.List;
import java.util.Optional;

/**
 * What a text means: one thing, several (a person must choose), or nothing known.
 *
 * @param meanings sorted, each once
 */
public record Match<T>(List<T> meanings) {

    public Match {
        meanings = List.copyOf(meanings);
    }

    static <T> Match<T> unknown() {
        return new Match<>(List.of());
    }

    /** The meaning, if there is exactly one. */
    public Optional<T> meaning() {
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    public boolean isUnknown() {
        return meanings.isEmpty();
    }

    public boolean isAmbiguous() {
        return meanings.size() > 1;
    }
}
