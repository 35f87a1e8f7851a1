package org.phaseout.reference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers to short texts, since headings, columns and rows repeat them. Bounded, so that a file full of different
 * texts cannot fill it: when it is full it begins anew. Safe for threads.
 *
 * @param <T> the answer
 */
public final class Memory<T> {

    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Function<String, T> ask;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** @param ask answers the same to the same text, and never null */
    public Memory(Function<String, T> ask) {
        this.ask = ask;
    }

    public T of(String text) {
        if (text.length() > LONGEST) {
            return ask.apply(text);
        }
        T answer = known.get(text);
        if (answer == null) {
            answer = ask.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, answer);
        }
        return answer;
    }
}
