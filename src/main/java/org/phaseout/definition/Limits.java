package org.phaseout.definition;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** The limits that hold for one file. */
public final class Limits {

    /** What holds where nothing else is said. */
    public static final Limits STANDARD = new Limits(Map.of());

    private static final long MB = 1_000_000;

    private final Map<Limit, Integer> given;

    private Limits(Map<Limit, Integer> given) {
        this.given = given;
    }

    /** These limits with some of them replaced. */
    public Limits with(Map<Limit, Integer> others) {
        Map<Limit, Integer> all = new EnumMap<>(Limit.class);
        all.putAll(given);
        all.putAll(others);
        return new Limits(all);
    }

    public int of(Limit limit) {
        return given.getOrDefault(limit, limit.standard());
    }

    /** A limit in MB, in bytes. */
    public long bytes(Limit limit) {
        return of(limit) * MB;
    }

    /** What is filled into the sentence about a file that goes beyond a limit: its name, its value, and what else. */
    public Wording over(Limit limit, Object... more) {
        return over("", limit, more);
    }

    /** @param variant which of the sentences about it */
    public Wording over(String variant, Limit limit, Object... more) {
        Stream<Object> values = Stream.concat(Stream.of(Filling.quoted(limit.key()), of(limit)), Stream.of(more));
        return Wording.variant(variant, values.toArray());
    }
}
