package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.reference.Composition;

/** What the normaliser asks of shared facts. Answers never depend on the order of questions. */
public interface Facts {

    /** The country code that a text means. */
    Answer<String> country(String text);

    /** Whether the country existed in the year. */
    boolean existed(String country, int year);

    /** The substance or blend that a text means. */
    Answer<Material> material(String text);

    /** The unit that a text means. */
    Answer<Unit> unit(String text);

    /** The notation key that a text is, or null. */
    @Nullable
    Notation notation(String text);

    /**
     * @param known what is meant, if it is certain
     * @param proposals what may be meant, nearest first, for a person to decide
     * @param uncertain whether the proposals are listed for this very text, which only a person may apply
     * @param fault why a composition that was understood cannot be used; else null
     * @param refused whether a person decided that the text is not accepted
     */
    record Answer<T>(
            @Nullable T known,
            List<String> proposals,
            boolean uncertain,
            Composition.@Nullable Fault fault,
            boolean refused) {
        public static <T> Answer<T> of(T known) {
            return new Answer<>(known, List.of(), false, null, false);
        }

        public static <T> Answer<T> unknown(List<String> proposals) {
            return new Answer<>(null, proposals, false, null, false);
        }

        public static <T> Answer<T> unsure(List<String> proposals) {
            return new Answer<>(null, proposals, true, null, false);
        }

        /** A person decided that the text is not accepted. */
        public static <T> Answer<T> refusal() {
            return new Answer<>(null, List.of(), false, null, true);
        }

        /** Whether only people can say what the text means. */
        public boolean isOpen() {
            return known == null && fault == null;
        }

        public static <T> Answer<T> faulty(Composition.Fault fault) {
            return new Answer<>(null, List.of(), false, fault, false);
        }
    }

    /**
     * @param group annex group, null if uncontrolled or a blend
     * @param odp ozone depleting potential, null if none is known
     * @param gwp global warming potential of the treaty, null if it gives none
     * @param shares parts of a blend by mass; none for a single substance
     */
    record Material(
            String name,
            @Nullable String group,
            @Nullable BigDecimal odp,
            @Nullable BigDecimal gwp,
            List<Share> shares) {

        public boolean isBlend() {
            return !shares.isEmpty();
        }
    }

    /** @param fraction share of the mass, 0 to 1 */
    record Share(String substance, @Nullable String group, BigDecimal fraction) {}

    /**
     * @param kind what is measured: mass, odp_mass, co2_mass, volume, density, concentration, concentration_by_volume …
     * @param factor how many of the base unit of the kind one unit is
     */
    record Unit(String code, String kind, BigDecimal factor) {}

    /** @param amount the figure that the key stands for, null if it stands for none */
    record Notation(String key, String obsStatus, @Nullable BigDecimal amount) {}
}
