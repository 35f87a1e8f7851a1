package org.phaseout.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;

/** Standing of parties by year. Read from the table party_status. */
public final class PartyStatuses {

    private final Map<CountryCode, List<Interval>> intervals = new TreeMap<>();

    private record Interval(int from, @Nullable Integer to, PartyStatus status) {
        boolean holds(int year) {
            return from <= year && (to == null || year <= to);
        }
    }

    private PartyStatuses() {}

    public static PartyStatuses of(ReferenceTables tables) {
        PartyStatuses statuses = new PartyStatuses();
        for (TableRow row : TableRow.of(tables.table("party_status"))) {
            PartyStatus status = new PartyStatus(
                    row.isTrue("article_5"),
                    row.text("party_group"),
                    row.isTrue("eu_member"),
                    row.isTrue("high_ambient"),
                    row.isTrue("ceit"));
            statuses.intervals
                    .computeIfAbsent(new CountryCode(row.text("country")), c -> new ArrayList<>())
                    .add(new Interval(Integer.parseInt(row.text("from_year")), row.whole("to_year"), status));
        }
        return statuses;
    }

    /** @return empty if the country was no party's territory that year, or nothing is known of it */
    public Optional<PartyStatus> of(CountryCode country, int year) {
        return intervals.getOrDefault(country, List.of()).stream()
                .filter(i -> i.holds(year))
                .map(Interval::status)
                .findFirst();
    }
}
