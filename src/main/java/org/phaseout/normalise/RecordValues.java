package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.Observation;

/** A record as expressions see it: its fields, and what the store keeps beside them. */
public final class RecordValues {

    private RecordValues() {}

    /** The value of a field, or what the store keeps beside it; null for a blank. */
    public static @Nullable Object of(Observation observation, String name) {
        return switch (name) {
            case "form" -> observation.form();
            case "part" -> observation.part().word();
            case "obs_status" -> observation.obsStatus();
            default -> observation.value(name);
        };
    }
}
