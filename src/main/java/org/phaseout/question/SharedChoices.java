package org.phaseout.question;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;
import org.phaseout.reference.Chemical;
import org.phaseout.reference.Countries;
import org.phaseout.reference.Country;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.reference.Substances;
import org.phaseout.reference.Suggestion;
import org.phaseout.reference.Unit;
import org.phaseout.reference.Units;

/** What names of countries, substances and units may mean: the reference tables that all inventories share. */
final class SharedChoices {

    private final Countries countries;
    private final Substances substances;
    private final Units units;

    SharedChoices(ReferenceTables tables) {
        this.countries = Countries.of(tables);
        this.substances = Substances.of(tables);
        this.units = Units.of(tables);
    }

    Choices.Of countries() {
        return new Choices.Of() {
            @Override
            public List<Choice> suggestions(String name, int most) {
                return countries.likely(name, most).stream()
                        .map(s -> country(s.meaning()))
                        .toList();
            }

            @Override
            public List<Choice> all() {
                return countries.all().stream().map(c -> country(c.code())).toList();
            }

            @Override
            public @Nullable String code(String typed) {
                String upper = typed.toUpperCase(Locale.ROOT);
                return countries.all().stream()
                        .map(c -> c.code().value())
                        .filter(upper::equals)
                        .findFirst()
                        .or(() -> countries.find(typed).meaning().map(CountryCode::value))
                        .orElse(null);
            }
        };
    }

    private Choice country(CountryCode code) {
        Country country = countries.get(code);
        return new Choice(code.value(), country == null ? "" : country.name());
    }

    Choices.Of substances() {
        return new Choices.Of() {
            @Override
            public List<Choice> suggestions(String name, int most) {
                return substances.likely(name, most).stream()
                        .map(Suggestion::meaning)
                        .map(SharedChoices::chemical)
                        .toList();
            }

            @Override
            public List<Choice> all() {
                return substances.all().stream().map(SharedChoices::chemical).toList();
            }

            @Override
            public @Nullable String code(String typed) {
                return substances.get(typed) != null
                        ? typed
                        : substances.find(typed).meaning().map(Chemical::name).orElse(null);
            }
        };
    }

    private static Choice chemical(Chemical chemical) {
        String group = chemical.annexGroup();
        return new Choice(
                chemical.name(), chemical.isBlend() ? "blend" : group == null ? "not controlled" : "group " + group);
    }

    Choices.Of units() {
        return new Choices.Of() {
            @Override
            public List<Choice> suggestions(String name, int most) {
                return units.likely(name, most).stream()
                        .map(Suggestion::meaning)
                        .map(SharedChoices::unit)
                        .toList();
            }

            @Override
            public List<Choice> all() {
                return units.all().stream().map(SharedChoices::unit).toList();
            }

            @Override
            public @Nullable String code(String typed) {
                return unitCode(typed);
            }
        };
    }

    private static Choice unit(Unit unit) {
        return new Choice(unit.code(), unit.kind().replace('_', ' '));
    }

    /** The code of a unit, where it is known as a spelling too. */
    @Nullable
    String unitCode(String typed) {
        return units.find(typed)
                .meaning()
                .map(Unit::code)
                .filter(code -> units.find(code).meaning().isPresent())
                .orElse(null);
    }

    /** Whether the text names a substance. */
    boolean isSubstance(String text) {
        return substances().code(text) != null;
    }

    /** Whether the text names a country. */
    boolean isCountry(String text) {
        return countries().code(text) != null;
    }
}
