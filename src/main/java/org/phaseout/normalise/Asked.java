package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;
import org.phaseout.normalise.Facts.Answer;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.normalise.Facts.Unit;

/** Shared facts, with a memory for what one file asks again and again. Not safe for threads. */
final class Asked {

    /** Notation of a text that is none. */
    private static final Facts.Notation NONE = new Facts.Notation("", "A", null);

    private final Facts facts;
    private final Memory<Answer<String>> countries;
    private final Memory<Answer<Material>> materials;
    private final Memory<Answer<Unit>> units;
    private final Memory<Facts.Notation> notations;

    Asked(Facts facts) {
        this.facts = facts;
        this.countries = new Memory<>(facts::country);
        this.materials = new Memory<>(facts::material);
        this.units = new Memory<>(facts::unit);
        this.notations = new Memory<>(text -> {
            Facts.Notation notation = facts.notation(text);
            return notation == null ? NONE : notation;
        });
    }

    Answer<String> country(String text) {
        return countries.of(text);
    }

    boolean existed(String country, int year) {
        return facts.existed(country, year);
    }

    Answer<Material> material(String text) {
        return materials.of(text);
    }

    Answer<Unit> unit(String text) {
        return units.of(text);
    }

    /** Keys are words or signs: a text that begins and ends with a digit is not looked up, as most cells are such. */
    Facts.@Nullable Notation notation(String text) {
        if (text.isEmpty() || (isDigit(text.charAt(0)) && isDigit(text.charAt(text.length() - 1)))) {
            return null;
        }
        Facts.Notation notation = notations.of(text);
        return notation.equals(NONE) ? null : notation;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
