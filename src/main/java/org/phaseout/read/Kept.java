package org.phaseout.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found for short texts, which come again and again: as headings of every form, as names in every row. Holds a
 * bounded number of them, and may be asked by several threads.
 *
 * @param <V> what is found
 */
final class Kept<V> {

    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Function<String, V> find;
    private final Map<String, V> found = new ConcurrentHashMap<>();

    /** @param find gives the same for the same text, and never null */
    Kept(Function<String, V> find) {
        this.find = find;
    }

    V of(String text) {
        if (text.length() > LONGEST) {
            return find.apply(text);
        }
        V known = found.get(text);
        if (known != null) {
            return known;
        }
        V fresh = find.apply(text);
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(text, fresh);
        return fresh;
    }
}
