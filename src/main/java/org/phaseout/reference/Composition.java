package org.phaseout.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says a blend is made of.
 *
 * @param components in the order of the text; none if there is a fault
 * @param fault why the text cannot be used, as a sentence for the person who sent it; null if it can
 */
public record Composition(
        List<Component> components, @Nullable String fault) {

    public Composition {
        components = List.copyOf(components);
    }

    static Composition faulty(String fault) {
        return new Composition(List.of(), fault);
    }

    public boolean isUsable() {
        return fault == null;
    }
}
