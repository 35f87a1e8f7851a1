package org.phaseout.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units by any way they are written. Read from the table units. */
public final class Units {

    private static final Pattern BRACKET = Pattern.compile("[(\\[（【]\\s*([^()\\[\\]（）【】]+?)\\s*[)\\]）】]");
    private static final Pattern AFTER_COMMA = Pattern.compile("^(.+?)\\s*[,，،:;]\\s*([^,，،:;]+)$");
    private static final Pattern LEADING_WORD = Pattern.compile("^(?:\\p{L}+)\\s+(.+)$");

    private final SpellingIndex<Unit> spellings;
    private final SortedMap<String, Unit> byCode;

    private Units(SpellingIndex<Unit> spellings, SortedMap<String, Unit> byCode) {
        this.byCode = Collections.unmodifiableSortedMap(byCode);
        this.spellings = spellings;
    }

    public static Units of(ReferenceTables tables) {
        SpellingIndex.Builder<Unit> spellings = SpellingIndex.builder();
        SortedMap<String, Unit> byCode = new TreeMap<>();
        for (TableRow row : TableRow.of(tables.table("units"))) {
            Unit unit = new Unit(row.text("unit"), row.text("kind"), row.number("factor"), row.text("base"));
            spellings.add(row.text("spelling"), unit, row.isCertain());
            byCode.put(unit.code(), unit);
        }
        return new Units(spellings.build(), byCode);
    }

    /** The unit that a text means; capitals count where they tell units apart. */
    public Match<Unit> find(String text) {
        return spellings.find(text);
    }

    public List<Suggestion<Unit>> nearest(String text, int most) {
        return spellings.nearest(text, most);
    }

    /** Those that a person may mean, the likeliest first. */
    public List<Suggestion<Unit>> likely(String text, int most) {
        return spellings.likely(text, most, false);
    }

    /** All units, each once, by code. */
    public Collection<Unit> all() {
        return byCode.values();
    }

    /** The unit in brackets or after a comma or in the last words of a heading: "Oil weight (kg)", "мощность, кВА". */
    public Optional<UnitInHeading> inHeading(String heading) {
        Matcher bracket = BRACKET.matcher(heading);
        while (bracket.find()) {
            Optional<Unit> unit = known(bracket.group(1));
            if (unit.isPresent()) {
                String rest = heading.substring(0, bracket.start()) + " " + heading.substring(bracket.end());
                return Optional.of(
                        new UnitInHeading(rest.replaceAll("\\s+", " ").strip(), bracket.group(1), unit.get()));
            }
        }
        Matcher comma = AFTER_COMMA.matcher(heading.strip());
        if (comma.matches()) {
            Optional<UnitInHeading> found =
                    known(comma.group(2)).map(u -> new UnitInHeading(comma.group(1), comma.group(2), u));
            if (found.isPresent()) {
                return found;
            }
        }
        return atTheEnd(heading.strip());
    }

    /** Looks for the longest last words that are a unit, leaving one word at least. */
    private Optional<UnitInHeading> atTheEnd(String heading) {
        for (int space = heading.indexOf(' '); space > 0; space = heading.indexOf(' ', space + 1)) {
            String text = heading.substring(space + 1).strip();
            Optional<Unit> unit = known(text);
            if (unit.isPresent()) {
                return Optional.of(new UnitInHeading(heading.substring(0, space).strip(), text, unit.get()));
            }
        }
        return Optional.empty();
    }

    /** The unit of a text such as kg or "in kg". */
    private Optional<Unit> known(String text) {
        Match<Unit> match = find(text);
        if (!match.isUnknown()) {
            return match.meaning();
        }
        Matcher word = LEADING_WORD.matcher(text);
        return word.matches() ? find(word.group(1)).meaning() : Optional.empty();
    }
}
