package org.phaseout.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Table;
import org.phaseout.model.WrongUsage;

/** The key of a table's row as a person types it: in the table's order, or as name=value. */
final class TraceKey {

    private TraceKey() {}

    static Map<String, String> of(Table table, List<String> words) {
        List<String> names = new ArrayList<>(List.of("area"));
        names.addAll(table.dimensions());
        names.add("time_period");
        Map<String, String> key = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(names);
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : unnamed(word, open);
            if (name.equals("country")) {
                name = "area";
            }
            if (!names.contains(name) && !name.equals("area_type")) {
                throw new WrongUsage("'" + word + "' is no part of the key of " + table.name() + ". The key is: "
                        + String.join(", ", names) + ".");
            }
            key.put(name, word.substring(equals + 1));
            open.remove(name);
        }
        return key;
    }

    /** Four digits are the year, wherever they stand; other words fill the key from the left. */
    private static String unnamed(String word, List<String> open) {
        if (word.matches("\\d{4}") && open.contains("time_period")) {
            return "time_period";
        }
        return open.stream()
                .filter(name -> !name.equals("time_period"))
                .findFirst()
                .orElse(word);
    }
}
