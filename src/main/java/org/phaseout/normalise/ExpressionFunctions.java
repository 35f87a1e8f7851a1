package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that expressions may call. */
final class ExpressionFunctions {

    /** How many values each function takes. */
    private static final Map<String, Integer> VALUES =
            Map.of("given", 1, "missing", 1, "lookup", 4, "min", 2, "max", 2, "abs", 1, "round", 2, "lower", 1);

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
            case "lookup" -> new LookupTerm(tables, word(first), word(given.get(1)), given.get(2), word(given.get(3)));
            case "min" -> row -> least(first.value(row), given.get(1).value(row));
            case "max" -> row -> greatest(first.value(row), given.get(1).value(row));
            case "abs" -> row -> positive(first.value(row));
            case "round" -> row -> rounded(first.value(row), given.get(1).value(row));
            default -> row -> lower(first.value(row));
        };
    }

    private static String word(Term term) {
        if (term instanceof Constant constant && constant.value() instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("lookup() needs its table and both columns in quotes");
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
}
