package org.phaseout.reference;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A substance or a blend, by the name that tables use.
 *
 * @param annexGroup group of the Montreal Protocol such as F or EI; null for blends and uncontrolled substances
 */
public record Chemical(
        String name, boolean isBlend, @Nullable String annexGroup) implements Comparable<Chemical> {

    private static final Comparator<Chemical> BY_NAME =
            Comparator.comparing(Chemical::name).thenComparing(Chemical::isBlend);

    @Override
    public int compareTo(Chemical other) {
        return BY_NAME.compare(this, other);
    }
}
