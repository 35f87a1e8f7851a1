package org.phaseout.reference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a text says a blend is made of.
 *
 * @param components in the order of the text; none if there is a fault
 * @param fault why the text cannot be used; null if it can
 */
public record Composition(
        List<Component> components, @Nullable Fault fault) {

    /** What is wrong with a composition, and the part or the sum that is. */
    public record Fault(Why why, String found) {}

    /** What can be wrong with a composition. */
    public enum Why {
        UNKNOWN,
        TWICE,
        SUM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Composition {
        components = List.copyOf(components);
    }

    static Composition faulty(Why why, String found) {
        return new Composition(List.of(), new Fault(why, found));
    }

    public boolean isUsable() {
        return fault == null;
    }
}
