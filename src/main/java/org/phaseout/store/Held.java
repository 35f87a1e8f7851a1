package org.phaseout.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaseout.definition.Condition;

/**
 * What a submission is held against: its own sections of one inventory, and those that count of the same countries.
 *
 * @param submissionId submission that is held against them
 * @param own sections of the submission
 * @param counting sections of other submissions that count
 */
public record Held(long submissionId, List<Part> own, List<Part> counting) {

    /** A section, as far as it matters here. */
    public record Part(long sectionId, long submissionId, String form, String country, int timePeriod) {

        private Key key() {
            return new Key(country, timePeriod);
        }
    }

    private record Key(String country, int timePeriod) {}

    /** Forms that the submission holds. */
    public Set<String> forms() {
        return own.stream().map(Part::form).collect(Collectors.toSet());
    }

    public boolean has(Condition.Held what) {
        return switch (what) {
            case EARLIER_YEAR -> hasEarlierYear();
            case SAME_YEAR -> any((form, of) -> true);
            case OTHER_FORM -> any((form, own) -> !own.contains(form));
        };
    }

    private boolean hasEarlierYear() {
        Map<String, Integer> latest = new TreeMap<>();
        own.forEach(part -> latest.merge(part.country(), part.timePeriod(), Math::max));
        return counting.stream().anyMatch(part -> part.timePeriod() < latest.getOrDefault(part.country(), 0));
    }

    private boolean any(BiPredicate<String, Set<String>> fits) {
        Set<Key> keys = own.stream().map(Part::key).collect(Collectors.toSet());
        Set<String> forms = forms();
        return counting.stream().anyMatch(part -> keys.contains(part.key()) && fits.test(part.form(), forms));
    }

    /** Condition on a table r of records that count, by its index. */
    String records() {
        return counting.isEmpty()
                ? "1 = 0"
                : "r.submission_id in (%s) and r.section_id in (%s)"
                        .formatted(numbers(counting, Part::submissionId), numbers(counting, Part::sectionId));
    }

    /** Condition on a table r of summaries that count, by its index. */
    String summaries() {
        return counting.isEmpty() ? "1 = 0" : "r.section_id in (" + numbers(counting, Part::sectionId) + ")";
    }

    private static String numbers(Collection<Part> parts, Function<Part, Long> number) {
        return parts.stream()
                .map(number)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
