package org.phaseout.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an issue says, apart from any language: which of the sentences of its code, and what is filled into them.
 *
 * @param inventory inventory whose rule it is, or whose fields and forms it names; empty if none
 * @param variant which of the sentences of the code; empty for the one that needs no name
 * @param values by the place that they are filled into: 0, 1 and so on, or names of fields
 */
public record Wording(String inventory, String variant, Map<String, Filling> values) {

    /** Nothing is filled in. */
    public static final Wording PLAIN = new Wording("", "", Map.of());

    public Wording {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** @param values for the places 0, 1 and so on: {@link Filling}s, or what is the same in every language */
    public static Wording of(Object... values) {
        return variant("", values);
    }

    /** @param variant which of the sentences of the code */
    public static Wording variant(String variant, Object... values) {
        SortedMap<String, Filling> filled = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            filled.put("" + i, values[i] instanceof Filling filling ? filling : Filling.text(values[i]));
        }
        return new Wording("", variant, filled);
    }

    /** The same about fields and forms of an inventory. */
    public Wording in(String code) {
        return new Wording(code, variant, values);
    }
}
