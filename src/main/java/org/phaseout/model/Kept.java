package org.phaseout.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A map that never changes, in the order in which it was filled. Copied once at most, however often it is passed on. */
final class Kept<V> extends AbstractMap<String, V> {

    private final Map<String, V> map;

    private Kept(Map<String, V> map) {
        this.map = map;
    }

    static <V> Map<String, V> of(Map<String, V> map) {
        return map instanceof Kept || map instanceof FieldValues ? map : new Kept<>(new LinkedHashMap<>(map));
    }

    /** Without a copy: whoever filled the map gives it away. */
    static <V> Map<String, V> handedOver(Map<String, V> map) {
        return new Kept<>(map);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(map).entrySet();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> each) {
        map.forEach(each);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return map.containsKey(key);
    }
}
