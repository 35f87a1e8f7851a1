package org.phaseout.store;

import java.util.List;

/** By which columns tables that are worked out are found by others. */
public final class KeyColumns {

    private static final List<String> KEYS = List.of("area_type", "area", "country", "time_period");

    private KeyColumns() {}

    /** Those among the columns of a table, as an index wants them; none if it does not go by years. */
    public static List<String> of(List<String> columns) {
        List<String> key = KEYS.stream().filter(columns::contains).toList();
        return key.size() > 1 && key.contains("time_period") ? key : List.of();
    }
}
