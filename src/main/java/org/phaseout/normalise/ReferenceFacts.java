package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CountryCode;
import org.phaseout.reference.Blends;
import org.phaseout.reference.Chemical;
import org.phaseout.reference.Component;
import org.phaseout.reference.Composition;
import org.phaseout.reference.Countries;
import org.phaseout.reference.Country;
import org.phaseout.reference.Match;
import org.phaseout.reference.NotationKeys;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.reference.StrangeLetters;
import org.phaseout.reference.Substances;
import org.phaseout.reference.Suggestion;
import org.phaseout.reference.Units;
import org.phaseout.reference.WordFolding;

/** Answers from the reference tables. Safe for threads. */
public final class ReferenceFacts implements Facts, ReferenceLookup {

    static final int PROPOSALS = 3;

    private final ReferenceTables tables;
    private final Countries countries;
    private final Substances substances;
    private final Blends blends;
    private final Units units;
    private final NotationKeys keys;

    public ReferenceFacts(ReferenceTables tables) {
        this.tables = tables;
        this.countries = Countries.of(tables);
        this.substances = Substances.of(tables);
        this.blends = Blends.of(tables, substances);
        this.units = Units.of(tables);
        this.keys = NotationKeys.of(tables);
    }

    @Override
    public Answer<String> country(String text) {
        Match<CountryCode> match = countries.find(text);
        if (match.meaning().isPresent() && StrangeLetters.in(text).areDoubtful()) {
            return Answer.unknown(match.meanings().stream().map(this::named).toList());
        }
        return match.meaning()
                .map(code -> Answer.of(code.value()))
                .orElseGet(() -> unsure(text, match, countries.nearest(text, PROPOSALS), this::named));
    }

    private String named(CountryCode code) {
        Country country = countries.get(code);
        return country == null ? code.value() : country.name() + " (" + code + ")";
    }

    /** Proposals: several meanings of the text, or a spelling listed as uncertain, or what is near to it. */
    static <M, T> Answer<T> unsure(String text, Match<M> match, List<Suggestion<M>> nearest, Function<M, String> name) {
        if (match.isAmbiguous()) {
            return Answer.unsure(match.meanings().stream().map(name).toList());
        }
        String key = WordFolding.key(text);
        List<String> listed = names(
                nearest.stream()
                        .filter(near -> WordFolding.key(near.spelling()).equals(key))
                        .toList(),
                name);
        return listed.isEmpty() ? Answer.unknown(names(nearest, name)) : Answer.unsure(listed);
    }

    private static <M> List<String> names(List<Suggestion<M>> suggestions, Function<M, String> name) {
        return suggestions.stream()
                .map(Suggestion::meaning)
                .map(name)
                .distinct()
                .toList();
    }

    @Override
    public boolean existed(String country, int year) {
        Country found = countries.get(new CountryCode(country));
        return found == null || found.isOf(year);
    }

    @Override
    public Answer<Material> material(String text) {
        Match<Chemical> match = substances.find(text);
        Optional<Chemical> chemical = match.meaning();
        if (chemical.isPresent()) {
            return Answer.of(material(chemical.get()));
        }
        if (match.isUnknown()) {
            Optional<Composition> composition = blends.read(text);
            if (composition.isPresent()) {
                return composed(text, composition.get());
            }
        }
        return unsure(text, match, substances.nearest(text, PROPOSALS), Chemical::name);
    }

    private Answer<Material> composed(String text, Composition composition) {
        Composition.Fault fault = composition.fault();
        return fault == null
                ? Answer.of(new Material(text.strip(), null, null, null, shares(composition.components())))
                : Answer.faulty(fault);
    }

    private Material material(Chemical chemical) {
        String name = chemical.name();
        return chemical.isBlend()
                ? new Material(name, null, null, null, shares(blends.standard(name)))
                : new Material(
                        name, chemical.annexGroup(), potential(name, "odp"), potential(name, "gwp_annex_f"), List.of());
    }

    private @Nullable BigDecimal potential(String substance, String column) {
        return tables.lookup("substance", "substance", substance, column) instanceof BigDecimal figure ? figure : null;
    }

    private List<Share> shares(List<Component> components) {
        List<Share> shares = new ArrayList<>();
        for (Component component : components) {
            Chemical substance = substances.get(component.substance());
            shares.add(new Share(
                    component.substance(), substance == null ? null : substance.annexGroup(), component.fraction()));
        }
        return shares;
    }

    @Override
    public Answer<Unit> unit(String text) {
        Match<org.phaseout.reference.Unit> match = units.find(text);
        return match.meaning()
                .map(unit -> Answer.of(new Unit(unit.code(), unit.kind(), unit.factor())))
                .orElseGet(
                        () -> unsure(text, match, units.nearest(text, PROPOSALS), org.phaseout.reference.Unit::code));
    }

    @Override
    public @Nullable Notation notation(String text) {
        return keys.read(text)
                .map(key -> new Notation(key.text(), key.obsStatus(), key.amount()))
                .orElse(null);
    }

    @Override
    public @Nullable Object lookup(String table, String key, String value, String column) {
        return tables.lookup(table, key, value, column);
    }
}
