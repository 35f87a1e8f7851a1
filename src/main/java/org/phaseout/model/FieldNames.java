package org.phaseout.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The fields that records of one kind may have, numbered from zero, so that a record is an array. Never changes. */
public final class FieldNames {

    private final String[] names;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param names in the order of their numbers; each once */
    public FieldNames(Collection<String> names) {
        this.names = names.toArray(String[]::new);
        for (String name : this.names) {
            if (numbers.put(name, numbers.size()) != null) {
                throw new IllegalArgumentException("The field '" + name + "' stands twice.");
            }
        }
    }

    public int size() {
        return names.length;
    }

    public String name(int number) {
        return names[number];
    }

    /** The number of a field; -1 if there is no such field. */
    public int number(String name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }
}
