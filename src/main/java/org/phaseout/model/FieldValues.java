package org.phaseout.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values by field, held in an array; a field without a value is not in the map. Never changes. */
public final class FieldValues extends AbstractMap<String, Object> {

    private final FieldNames names;
    private final @Nullable Object[] values;

    /** @param values by number of the field, not changed any more; what stands beyond the fields is nobody's here */
    public FieldValues(FieldNames names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The map itself, or what it holds. */
    public static FieldValues of(Map<String, Object> map) {
        return map instanceof FieldValues values
                ? values
                : new FieldValues(new FieldNames(map.keySet()), map.values().toArray());
    }

    public FieldNames names() {
        return names;
    }

    /** The array that holds the values; it must not be changed. */
    public @Nullable Object[] array() {
        return values;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int number = key instanceof String name ? names.number(name) : -1;
        return number < 0 ? null : values[number];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> each) {
        for (int i = 0; i < names.size(); i++) {
            Object value = values[i];
            if (value != null) {
                each.accept(names.name(i), value);
            }
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                int filled = 0;
                for (int i = 0; i < names.size(); i++) {
                    filled += values[i] == null ? 0 : 1;
                }
                return filled;
            }
        };
    }

    private Iterator<Map.Entry<String, Object>> entries() {
        return IntStream.range(0, names.size())
                .filter(i -> values[i] != null)
                .mapToObj(i -> Map.entry(names.name(i), Objects.requireNonNull(values[i])))
                .iterator();
    }
}
