package org.phaseout.ops;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files of a run by what became of them, in the words of monitoring. */
final class FileStates {

    private static final Map<String, String> WORDS = Map.of(
            "ACCEPTED", "accepted",
            "SUPERSEDED", "accepted", // sound, but something newer stands
            "ACCEPTED_WITH_ISSUES", "partial",
            "RETURNED", "returned",
            "WITHDRAWN", "returned",
            "REJECTED", "rejected",
            "DUPLICATE", "duplicate",
            "RECEIVED", "waiting");

    private FileStates() {}

    /** @param report null if the run failed before it could tell: then no file is known of */
    static Map<String, Long> counts(@Nullable RunReport report) {
        Map<String, Long> counts = new TreeMap<>();
        WORDS.values().forEach(word -> counts.put(word, 0L));
        if (report != null) {
            report.files().forEach(f -> counts.merge(WORDS.getOrDefault(f.state(), "waiting"), 1L, Long::sum));
            counts.merge("waiting", (long) report.waiting().size(), Long::sum);
        }
        return counts;
    }
}
