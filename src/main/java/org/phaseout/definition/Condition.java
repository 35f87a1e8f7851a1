package org.phaseout.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a submission for the select of a check to find anything. All that is said must hold; what is not
 * said holds. It is looked at while rows stream by, so that selects that cannot find anything are not run.
 *
 * @param forms forms of which the submission must hold one
 * @param held sections that must count beside the submission; one of them is enough
 * @param records condition on a record; one record of the submission must fulfil it
 * @param repeats fields whose values must come together in two of these records; case does not count, a blank is a value
 * @param range a figure that must lie far apart in two of these records
 */
public record Condition(
        List<String> forms, Set<Held> held, @Nullable String records, List<String> repeats, @Nullable Range range) {

    /** A section that counts, of a country of the submission and its inventory. */
    public enum Held {
        /** of a year before one that the submission holds of the country */
        EARLIER_YEAR,
        /** of a country and year that the submission holds */
        SAME_YEAR,
        /** of a country and year that the submission holds, in a form that it does not hold */
        OTHER_FORM
    }

    /**
     * @param of expression for a figure; blanks and figures that are not above zero are left out
     * @param by fields whose values must be the same for two figures to be compared
     * @param times how many times the least figure the greatest must be
     */
    public record Range(String of, List<String> by, String times) {}
}
