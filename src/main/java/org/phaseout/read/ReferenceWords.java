package org.phaseout.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;
import org.phaseout.reference.Countries;
import org.phaseout.reference.Memory;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.reference.RevisionWords;
import org.phaseout.reference.RowWords;
import org.phaseout.reference.SpellingIndex;
import org.phaseout.reference.StrangeLetters;
import org.phaseout.reference.Substances;
import org.phaseout.reference.Unit;
import org.phaseout.reference.Units;

/** The words that reading needs, from the tables of jobs/reference. */
public final class ReferenceWords implements ReadingWords {

    private final RowWords rows;
    private final StartingWords rowStarts;
    private final Units units;
    private final Countries countries;
    private final Substances substances;
    private final SpellingIndex<String> labels;
    private final RevisionWords revisions;
    private final Memory<Optional<String>> keptLabels = new Memory<>(this::findLabel);
    private final Memory<Optional<String>> keptUnits = new Memory<>(this::findUnit);
    private final Memory<Optional<String>> keptCountries = new Memory<>(this::findCountry);

    public ReferenceWords(ReferenceTables tables) {
        this.rows = RowWords.of(tables);
        this.rowStarts = rowStarts(tables.table("row_words"));
        this.units = Units.of(tables);
        this.countries = Countries.of(tables);
        this.substances = Substances.of(tables);
        this.labels = labels(tables.table("labels"));
        this.revisions = RevisionWords.of(tables);
    }

    /** What stands before the first wildcard of each word for rows. */
    private static StartingWords rowStarts(ReferenceTable table) {
        int spelling = table.indexOf("spelling");
        return new StartingWords(table.rows().stream()
                .map(row -> row.get(spelling))
                .filter(Objects::nonNull)
                .map(ReferenceWords::start)
                .toList());
    }

    private static String start(String pattern) {
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        return pattern.substring(0, end);
    }

    private static SpellingIndex<String> labels(ReferenceTable table) {
        SpellingIndex.Builder<String> builder = SpellingIndex.builder();
        int field = table.indexOf("field");
        int spelling = table.indexOf("spelling");
        for (List<@Nullable String> row : table.rows()) {
            String meaning = row.get(field);
            String text = row.get(spelling);
            if (meaning != null && text != null) {
                builder.add(text, meaning, true);
            }
        }
        return builder.build();
    }

    /** Asked for every row, so the patterns are tried only where a text starts as one of them does. */
    @Override
    public Optional<RowKind> rowKind(String firstText) {
        String text = firstText.strip();
        return rowStarts.start(text) ? rows.kind(text).map(kind -> RowKind.valueOf(kind.name())) : Optional.empty();
    }

    @Override
    public Optional<String> label(String text) {
        return keptLabels.of(text);
    }

    @Override
    public Optional<String> revision(String text) {
        return revisions.revision(text);
    }

    @Override
    public Set<String> revisionsWithin(String fileName) {
        return revisions.within(fileName);
    }

    @Override
    public Optional<String> unit(String text) {
        return keptUnits.of(text);
    }

    @Override
    public Optional<String> massUnit(String text) {
        return units.find(text)
                .meaning()
                .filter(unit -> unit.kind().endsWith("mass"))
                .map(Unit::code);
    }

    @Override
    public Optional<String> country(String text) {
        return keptCountries.of(text);
    }

    private Optional<String> findLabel(String text) {
        return labels.find(text).meaning();
    }

    private Optional<String> findUnit(String text) {
        return units.find(text).meaning().map(Unit::code);
    }

    private Optional<String> findCountry(String text) {
        return countries
                .find(text)
                .meaning()
                .filter(code -> !StrangeLetters.in(text).areDoubtful())
                .map(CountryCode::value);
    }

    @Override
    public boolean isSubstance(String text) {
        return !substances.find(text).isUnknown();
    }
}
