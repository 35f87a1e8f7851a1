package org.phaseout.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Field;
import org.phaseout.definition.Spelling;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.read.ReadingWords;
import org.phaseout.reference.Countries;
import org.phaseout.reference.Country;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.reference.SpellingIndex;
import org.phaseout.reference.Unit;
import org.phaseout.reference.Units;
import org.phaseout.reference.WordFolding;

/** Names, units and labels in one language; each is one that is read again as what it stands for. */
final class Vocabulary {

    private static final int LONGEST_SYMBOL = 9;

    private final Language language;
    private final ReadingWords words;
    private final Countries countries;
    private final Units units;
    private final ReferenceTables tables;
    private final Map<CountryCode, String> names = new TreeMap<>();

    Vocabulary(Language language, ReferenceTables tables, ReadingWords words) {
        this.language = language;
        this.words = words;
        this.tables = tables;
        this.countries = Countries.of(tables);
        this.units = Units.of(tables);
        ReferenceTable spellings = tables.table("country_spelling");
        for (List<@Nullable String> row : spellings.rows()) {
            CountryCode code = new CountryCode("" + row.get(spellings.indexOf("country")));
            String text = "" + row.get(spellings.indexOf("spelling"));
            boolean named = "short".equals(row.get(spellings.indexOf("kind")))
                    && language.code().equals(row.get(spellings.indexOf("language")));
            if (named && isRead(text, code)) {
                names.putIfAbsent(code, text);
            }
        }
    }

    Language language() {
        return language;
    }

    private boolean isRead(String text, CountryCode code) {
        return countries.find(text).meaning().filter(code::equals).isPresent();
    }

    /** The name of a country, or its code where no name is read as it. */
    String country(CountryCode code) {
        Country known = countries.get(code);
        String name = names.get(code);
        if (name == null && known != null && isRead(known.name(), code)) {
            return known.name();
        }
        return name == null ? code.value() : name;
    }

    /** Names of all countries that there are now, in the order of their letters. */
    List<String> countries() {
        return countries.all().stream()
                .filter(country -> country.to() == null)
                .map(country -> country(country.code()))
                .sorted(Comparator.comparing((String name) -> WordFolding.fold(name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A short way to write the unit: in letters of the language, or the symbol that all languages of Latin letters share. */
    String unit(String text) {
        Unit unit = units.find(text).meaning().orElse(null);
        if (unit == null || Likeness.isLatin(language)) {
            return unit == null ? text : unit.code();
        }
        ReferenceTable table = tables.table("units");
        return table.rows().stream()
                .filter(row -> unit.code().equals(row.get(table.indexOf("unit"))))
                .filter(row -> language.code().equals(row.get(table.indexOf("language"))))
                .map(row -> "" + row.get(table.indexOf("spelling")))
                .filter(symbol -> symbol.length() <= LONGEST_SYMBOL
                        && symbol.contains("/") == unit.code().contains("/")
                        && units.find(symbol).meaning().filter(unit::equals).isPresent())
                .min(Comparator.comparingInt(String::length))
                .orElse(unit.code());
    }

    Optional<Unit> known(@Nullable String unit) {
        return unit == null ? Optional.empty() : units.find(unit).meaning();
    }

    /** A label for a cell above a table; nothing if the field has none that is read as it. */
    Optional<String> label(String field) {
        ReferenceTable table = tables.table("labels");
        return Stream.of(language.code(), Language.ENGLISH.code())
                .flatMap(code -> table.rows().stream()
                        .filter(row -> field.equals(row.get(table.indexOf("field"))))
                        .filter(row -> code.equals(row.get(table.indexOf("language"))))
                        .map(row -> "" + row.get(table.indexOf("spelling"))))
                .filter(text -> words.label(text).filter(field::equals).isPresent())
                .findFirst();
    }

    /** How each code of a list is written: in the language, in English, in any, or as the code. */
    Map<String, String> codes(CodeList list) {
        Map<String, String> written = new LinkedHashMap<>();
        spellings(list).forEach((code, texts) -> written.put(code, texts.get(0)));
        return written;
    }

    /** Every way to write each code of a list that is read as it, the likeliest first. */
    Map<String, List<String>> spellings(CodeList list) {
        SpellingIndex.Builder<String> builder = SpellingIndex.builder();
        list.spellings().forEach(s -> builder.add(s.text(), s.meaning(), s.certain()));
        list.codes().forEach(code -> builder.add(code, code, true));
        SpellingIndex<String> index = builder.build();
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (String code : list.codes()) {
            Stream<String> known = inOrder(list.spellings().stream()
                            .filter(s -> s.meaning().equals(code))
                            .toList())
                    .flatMap(s -> Spellings.cased(s.text()));
            written.put(
                    code,
                    Stream.concat(known, Stream.of(code))
                            .filter(text -> index.find(text)
                                    .meaning()
                                    .filter(code::equals)
                                    .isPresent())
                            .distinct()
                            .toList());
        }
        return written;
    }

    /** Certain spellings: of the language, then English, then of no language. */
    Stream<Spelling> inOrder(List<Spelling> spellings) {
        List<Spelling> ordered = new ArrayList<>();
        for (String wanted : List.of(language.code(), Language.ENGLISH.code(), "")) {
            spellings.stream()
                    .filter(s -> s.certain() && s.language().equals(wanted) && !ordered.contains(s))
                    .forEach(ordered::add);
        }
        return ordered.stream();
    }

    /** The unit that a field is reported in, as it is written; empty if it has none. */
    String shownUnit(Field field) {
        String unit = field.reportedIn() == null ? field.unit() : field.reportedIn();
        return unit == null ? "" : unit(unit);
    }
}
