package org.phaseout.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers answers to texts, since columns repeat them; bounded, so that a file full of different texts cannot fill it.
 * Not safe for threads.
 */
final class Memory<T> {

    private static final int MOST = 20_000;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> ask;

    Memory(Function<String, T> ask) {
        this.ask = ask;
    }

    T of(String text) {
        T answer = known.get(text);
        if (answer == null) {
            answer = ask.apply(text);
            if (known.size() < MOST) {
                known.put(text, answer);
            }
        }
        return answer;
    }
}
