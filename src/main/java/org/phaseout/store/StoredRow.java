package org.phaseout.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;

/**
 * One row of a file as it is kept.
 *
 * @param readings what each form made of it
 * @param explained number of cells that are no part of a figure, by reason; with {@code cellsUsed} all cells read
 */
public record StoredRow(
        int sheetNo,
        int rowNo,
        Verdict verdict,
        List<Reading> readings,
        int cellsRead,
        int cellsUsed,
        Map<String, Integer> explained) {

    /** Every row ends as exactly one of these. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        IGNORED
    }

    /**
     * What one form made of the row.
     *
     * @param key values of the section's fields, as far as they are known, in the order of the section
     */
    public record Reading(
            String inventory,
            String form,
            Verdict verdict,
            Map<String, String> key,
            List<Observation> observations,
            List<Issue> issues,
            int cellsRequired,
            int cellsFilled) {}

    /**
     * The key that a newer file supersedes.
     *
     * @param text values of the key's fields, joined
     */
    public record SectionKey(String inventory, String form, String text, String country, int timePeriod) {

        /** The key from its fields' values, or null if country or time_period is not known. */
        public static @Nullable SectionKey of(String inventory, String form, Map<String, String> values) {
            String country = values.get("country");
            String period = values.get("time_period");
            if (country == null || period == null) {
                return null;
            }
            return new SectionKey(
                    inventory, form, String.join("|", values.values()), country, Integer.parseInt(period));
        }
    }
}
