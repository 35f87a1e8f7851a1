package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that expressions may call. */
final class ExpressionFunctions {

    /** How many values each function takes. */
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("given", 1),
            Map.entry("missing", 1),
            Map.entry("lookup", 4),
            Map.entry("min", 2),
            Map.entry("max", 2),
            Map.entry("abs", 1),
            Map.entry("round", 2),
            Map.entry("lower", 1),
            Map.entry("upper", 1),
            Map.entry("without", 2),
            Map.entry("translate", 3),
            Map.entry("year", 1));

    private static final String LOOKUP = "lookup() needs its table and both columns in quotes";
    private static final String LETTERS = "without() and translate() need their letters in quotes";

    private final ReferenceLookup tables;

    ExpressionFunctions(ReferenceLookup tables) {
        this.tables = tables;
    }

    /** The call of a function that ExpressionText knows. @throws IllegalArgumentException saying what does not fit */
    Term call(String name, List<Term> given) {
        int values = VALUES.getOrDefault(name, 0);
        if (given.size() != values) {
            throw new IllegalArgumentException(
                    name + "() takes " + values + (values == 1 ? " value" : " values") + ", not " + given.size());
        }
        Term first = given.get(0);
        return switch (name) {
            case "given" -> row -> first.value(row) != null;
            case "missing" -> row -> first.value(row) == null;
            case "lookup" ->
                new LookupTerm(
                        tables,
                        word(first, LOOKUP),
                        word(given.get(1), LOOKUP),
                        given.get(2),
                        word(given.get(3), LOOKUP));
            case "min" -> row -> least(first.value(row), given.get(1).value(row));
            case "max" -> row -> greatest(first.value(row), given.get(1).value(row));
            case "abs" -> row -> positive(first.value(row));
            case "round" -> row -> rounded(first.value(row), given.get(1).value(row));
            case "lower" -> row -> lower(first.value(row));
            case "upper" -> row -> upper(first.value(row));
            case "without" -> translated(first, word(given.get(1), LETTERS), "");
            case "translate" -> translated(first, word(given.get(1), LETTERS), word(given.get(2), LETTERS));
            case "year" -> row -> year(first.value(row));
            default -> throw new IllegalArgumentException("there is no function " + name + "()");
        };
    }

    private static String word(Term term, String needs) {
        if (term instanceof Constant constant && constant.value() instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(needs);
    }

    private static @Nullable Object least(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : ExactArithmetic.decimal(left).min(ExactArithmetic.decimal(right));
    }

    private static @Nullable Object greatest(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : ExactArithmetic.decimal(left).max(ExactArithmetic.decimal(right));
    }

    private static @Nullable Object positive(@Nullable Object figure) {
        return figure == null ? null : ExactArithmetic.decimal(figure).abs();
    }

    /** Rounded half up, away from zero for negative figures. */
    private static @Nullable Object rounded(@Nullable Object figure, @Nullable Object decimals) {
        BigDecimal places = ExactArithmetic.decimal(decimals);
        int scale = places.intValueExact();
        return figure == null ? null : ExactArithmetic.decimal(figure).setScale(scale, RoundingMode.HALF_UP);
    }

    private static @Nullable Object lower(@Nullable Object text) {
        return text == null ? null : text.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object upper(@Nullable Object text) {
        return text == null ? null : text.toString().toUpperCase(Locale.ROOT);
    }

    /** The text with each letter of the second changed to the one in the same place of the third, or left out. */
    private static Term translated(Term text, String from, String to) {
        return row -> {
            Object value = text.value(row);
            return value == null ? null : translated(value.toString(), from, to);
        };
    }

    private static String translated(String text, String from, String to) {
        StringBuilder changed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            if (place < 0) {
                changed.append(text.charAt(i));
            } else if (place < to.length()) {
                changed.append(to.charAt(place));
            }
        }
        return changed.toString();
    }

    /** The year of a date. */
    private static @Nullable Object year(@Nullable Object date) {
        return date instanceof LocalDate day ? BigDecimal.valueOf(day.getYear()) : null;
    }
}
