package org.phaseout.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;
import org.phaseout.reference.Countries;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.reference.RowWords;
import org.phaseout.reference.SpellingIndex;
import org.phaseout.reference.Substances;
import org.phaseout.reference.Unit;
import org.phaseout.reference.Units;

/** The words that reading needs, from the tables of jobs/reference. */
public final class ReferenceWords implements ReadingWords {

    private final RowWords rows;
    private final Units units;
    private final Countries countries;
    private final Substances substances;
    private final SpellingIndex<String> labels;

    public ReferenceWords(ReferenceTables tables) {
        this.rows = RowWords.of(tables);
        this.units = Units.of(tables);
        this.countries = Countries.of(tables);
        this.substances = Substances.of(tables);
        this.labels = labels(tables.table("labels"));
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

    @Override
    public Optional<RowKind> rowKind(String firstText) {
        return rows.kind(firstText).map(kind -> RowKind.valueOf(kind.name()));
    }

    @Override
    public Optional<String> label(String text) {
        return labels.find(text).meaning();
    }

    @Override
    public Optional<String> unit(String text) {
        return units.find(text).meaning().map(Unit::code);
    }

    @Override
    public Optional<String> country(String text) {
        return countries.find(text).meaning().map(CountryCode::value);
    }

    @Override
    public boolean isSubstance(String text) {
        return !substances.find(text).isUnknown();
    }
}
