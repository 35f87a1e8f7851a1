package org.phaseout.definition;

import java.util.EnumMap;
import java.util.Map;

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

    /** What is said of a file that goes beyond a limit: two sentences, with its name, its value and what to do. */
    public String over(Limit limit, String what, String remedy) {
        return what + ", more than the limit '" + limit.key() + "' of " + of(limit) + ". " + remedy
                + ", or ask for a higher limit in jobs/" + FileRules.NAME + ".";
    }
}
