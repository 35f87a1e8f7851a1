package org.phaseout.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;

/** Countries by code and by any way their names are written. Read from country and country_spelling. */
public final class Countries {

    private final SortedMap<CountryCode, Country> byCode;
    private final SpellingIndex<CountryCode> spellings;

    private Countries(SortedMap<CountryCode, Country> byCode, SpellingIndex<CountryCode> spellings) {
        this.byCode = Collections.unmodifiableSortedMap(byCode);
        this.spellings = spellings;
    }

    public static Countries of(ReferenceTables tables) {
        SortedMap<CountryCode, Country> byCode = new TreeMap<>();
        for (TableRow row : TableRow.of(tables.table("country"))) {
            CountryCode code = new CountryCode(row.text("country"));
            byCode.put(code, new Country(code, row.text("name"), row.whole("from_year"), row.whole("to_year")));
        }
        SpellingIndex.Builder<CountryCode> spellings = SpellingIndex.builder();
        for (TableRow row : TableRow.of(tables.table("country_spelling"))) {
            spellings.add(row.text("spelling"), new CountryCode(row.text("country")), row.isCertain());
        }
        return new Countries(byCode, spellings.build());
    }

    /** The country that a name or alpha-3 code means; stars of footnotes at its end do not matter. */
    public Match<CountryCode> find(String text) {
        return spellings.find(text);
    }

    public List<Suggestion<CountryCode>> nearest(String text, int most) {
        return spellings.nearest(text, most);
    }

    /** Those that a person may mean, the likeliest first. */
    public List<Suggestion<CountryCode>> likely(String text, int most) {
        return spellings.likely(text, most, false);
    }

    public @Nullable Country get(CountryCode code) {
        return byCode.get(code);
    }

    /** All countries, sorted by code. */
    public Collection<Country> all() {
        return byCode.values();
    }
}
