package org.phaseout.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Observation;

/** A record as expressions see it: its fields, and what the store keeps beside them. */
public final class RecordValues {

    /** Names that every expression may use beside the fields. */
    public static final Set<String> ALWAYS = Set.of("form", "part", "blend", "obs_status");

    private RecordValues() {}

    /** One value of {@link #of}, null for a blank. */
    public static @Nullable Object of(Observation observation, String name) {
        return switch (name) {
            case "form" -> observation.form();
            case "part" -> word(observation.part());
            case "obs_status" -> observation.obsStatus();
            default -> observation.value(name);
        };
    }

    static String word(Observation.Part part) {
        return switch (part) {
            case SUBSTANCE -> "substance";
            case BLEND -> "blend";
            case COMPONENT -> "component";
        };
    }

    /** @return a map of its own, by field name; part is substance, blend or component */
    public static Map<String, Object> of(Observation observation) {
        Map<String, Object> values = new HashMap<>(observation.values());
        values.put("form", observation.form());
        values.put("part", word(observation.part()));
        values.put("obs_status", observation.obsStatus());
        return values;
    }
}
