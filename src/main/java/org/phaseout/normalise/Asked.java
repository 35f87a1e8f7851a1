package org.phaseout.normalise;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaseout.normalise.Facts.Answer;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.normalise.Facts.Unit;
import org.phaseout.reference.Memory;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;

/**
 * Shared facts, with a memory for what one file asks again and again. Where they do not know a name, the answers of
 * people count. Not safe for threads.
 */
final class Asked {

    /** Notation of a text that is none. */
    private static final Facts.Notation NONE = new Facts.Notation("", "A", null);

    private final Facts facts;
    private final Memory<Answer<String>> countries;
    private final Memory<Answer<Material>> materials;
    private final Memory<Answer<Unit>> units;
    private final Memory<Facts.Notation> notations;
    private String lastCountry = "";
    private int lastYear;
    private boolean lastExisted;

    Asked(Facts facts, NameLog names) {
        this.facts = facts;
        this.countries = new Memory<>(reviewed(NameKind.COUNTRY, facts::country, names));
        this.materials = new Memory<>(reviewed(NameKind.SUBSTANCE, facts::material, names));
        this.units = new Memory<>(reviewed(NameKind.UNIT, facts::unit, names));
        this.notations = new Memory<>(text -> {
            Facts.Notation notation = facts.notation(text);
            return notation == null ? NONE : notation;
        });
    }

    private static <T> Function<String, Answer<T>> reviewed(
            NameKind kind, Function<String, Answer<T>> facts, NameLog names) {
        return text -> reviewed(NameQuestion.of(kind, text), text, facts, names);
    }

    /** The answer of the lists; where they leave it to people, theirs, as the lists know what they named. */
    static <T> Answer<T> reviewed(
            NameQuestion question, String text, Function<String, Answer<T>> lists, NameLog names) {
        Answer<T> answer = lists.apply(text);
        Review review = answer.isOpen() ? names.review(question, "", text) : null;
        if (review == null) {
            return answer;
        }
        String code = review.code();
        if (code == null) {
            return Answer.refusal();
        }
        Answer<T> meant = lists.apply(code);
        return meant.known() == null ? answer : meant;
    }

    Answer<String> country(String text) {
        return countries.of(text);
    }

    /** The rows of a file ask of one country and year mostly. */
    boolean existed(String country, int year) {
        if (year != lastYear || !country.equals(lastCountry)) {
            lastExisted = facts.existed(country, year);
            lastCountry = country;
            lastYear = year;
        }
        return lastExisted;
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
