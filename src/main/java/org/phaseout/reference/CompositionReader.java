package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds the parts that a text states against the substances: each known, named once, all adding up to the whole. */
record CompositionReader(Substances substances) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    Optional<Composition> read(String text) {
        return CompositionText.parts(text).map(this::compose);
    }

    private Composition compose(List<CompositionText.Part> parts) {
        List<Component> components = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (CompositionText.Part part : parts) {
            Optional<Chemical> chemical = substances.find(part.name()).meaning();
            if (chemical.isEmpty() || chemical.get().isBlend()) {
                return Composition.faulty(Composition.Why.UNKNOWN, part.name());
            }
            if (!names.add(chemical.get().name())) {
                return Composition.faulty(Composition.Why.TWICE, part.name());
            }
            components.add(new Component(chemical.get().name(), part.amount()));
        }
        return whole(components);
    }

    private static Composition whole(List<Component> components) {
        BigDecimal sum = components.stream().map(Component::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> whole = Stream.of(BigDecimal.ONE, HUNDRED)
                .filter(w -> sum.subtract(w).abs().compareTo(w.multiply(TOLERANCE)) <= 0)
                .findFirst();
        if (whole.isEmpty()) {
            return Composition.faulty(Composition.Why.SUM, sum.toPlainString());
        }
        return new Composition(
                components.stream()
                        .map(c -> new Component(c.substance(), c.fraction().divide(whole.get())))
                        .toList(),
                null);
    }
}
