package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.jexl3.JexlExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Check;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Inventory;

/** Compiled expressions give what an interpreter gives: value, blanks met and faults, over values of every kind. */
class CompiledExpressionsTest {

    private static final long SEED = 20_260_101;
    private static final int RECORDS = 400;
    private static final int EXPRESSIONS = 6_000;
    private static final List<Object> EDGES = List.of(
            BigDecimal.ZERO,
            new BigDecimal("0.000"),
            new BigDecimal("-1"),
            new BigDecimal("50"),
            new BigDecimal("50.000000000000001"),
            new BigDecimal("0.000000000000001"),
            new BigDecimal("-123456789.123456789012345"),
            new BigDecimal("1E+18"),
            new BigDecimal("999999999999999999.999999999999999"),
            new BigDecimal("2.345"),
            0L,
            1L,
            2024L,
            -7L,
            "",
            "5",
            "Oil A",
            "alpha",
            "2020-05-01",
            true,
            false,
            LocalDate.of(2020, 5, 1),
            LocalDate.of(1999, 12, 31));
    private static final String[] WORDS = {
        "a", "b", "none", "word", "yes", "n", "day", "1", "0.5", "1e3", "'Alpha'", "\"B\"", "''", "true", "false"
    };
    private static final String[] SIGNS = {
        "+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&&", "||", "&&", "||"
    };
    private static final String[] LOOSE = {"(", ")", "[", "]", ",", "?", ":", "!", "-", "+", "=~", "!~", "==", "a", "1"
    };

    private final Random random = new Random(SEED);

    @Test
    void agreeOnEveryExpressionOfTheDefinitions() {
        Jobs jobs = Jobs.read(Path.of("jobs"));
        ReferenceLookup tables = jobs.reference()::lookup;
        int compared = 0;
        for (Inventory inventory : jobs.inventories()) {
            for (String source : expressions(inventory)) {
                Pair pair = Pair.of(source, tables);
                List<Object> texts = texts(source);
                for (int i = 0; i < RECORDS; i++) {
                    pair.compare(values(pair.fields(), texts));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100 * RECORDS);
    }

    private static List<String> expressions(Inventory inventory) {
        List<String> all = new ArrayList<>();
        for (Derived derived : inventory.derive().values()) {
            add(all, derived.expression());
            derived.first().forEach(one -> add(all, one.when()));
        }
        for (Check check : inventory.checks().values()) {
            add(all, check.row());
        }
        return all;
    }

    private static void add(List<String> all, @Nullable String expression) {
        if (expression != null) {
            all.add(expression);
        }
    }

    /** What the expression itself writes in quotes, so that its comparisons hold now and then. */
    private static List<Object> texts(String source) {
        List<Object> texts = new ArrayList<>();
        for (String token : new ExpressionText(source).tokens()) {
            if (token.startsWith("'") || token.startsWith("\"")) {
                texts.add(token.substring(1, token.length() - 1));
            } else if (Character.isDigit(token.charAt(0))) {
                texts.add(new BigDecimal(token));
            }
        }
        return texts;
    }

    private Map<String, Object> values(Set<String> fields, List<Object> texts) {
        Map<String, Object> values = new HashMap<>();
        boolean figures = random.nextBoolean();
        for (String field : fields) {
            int kind = random.nextInt(10);
            if (kind < 4 && !texts.isEmpty()) {
                values.put(field, texts.get(random.nextInt(texts.size())));
            } else if (kind < 6) {
                values.put(field, EDGES.get(random.nextInt(figures ? 10 : EDGES.size())));
            } else if (kind < 8) {
                values.put(field, BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, random.nextInt(9)));
            }
        }
        return values;
    }

    @Test
    void agreeOnWhatFitsTogetherAndWhatItGives() {
        ReferenceLookup tables = (table, key, value, column) -> value.equals("Oil A") ? new BigDecimal("0.6") : null;
        int worked = 0;
        int refused = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String source = random.nextInt(3) == 0 ? broken(any(3)) : any(4);
            try {
                Pair pair = Pair.of(source, tables);
                for (int record = 0; record < 5; record++) {
                    pair.compare(values(pair.fields(), EDGES));
                }
                worked++;
            } catch (ExpressionFault fault) {
                assertThat(isRefused(source, fault, tables)).as(source).isTrue();
                refused++;
            }
        }
        assertThat(worked).isGreaterThan(EXPRESSIONS / 2);
        assertThat(refused).isGreaterThan(EXPRESSIONS / 20);
    }

    /** Whether it is refused by its words, or by the interpreter too; the number of values, and what is no list, only we refuse. */
    private static boolean isRefused(String source, ExpressionFault fault, ReferenceLookup tables) {
        if (fault.reason().contains("() takes ")
                || fault.reason().contains(" in quotes")
                || fault.reason().contains("need a list")) {
            return true;
        }
        try {
            return new JexlReference(tables).compile(new ExpressionText(source)) == null;
        } catch (ExpressionFault words) {
            return true;
        }
    }

    private String any(int depth) {
        if (depth == 0) {
            return one(WORDS);
        }
        return switch (random.nextInt(12)) {
            case 0 -> "(" + any(depth - 1) + ")";
            case 1 -> one("-", "+", "- -", "!given(a) == ! ") + one("a", "yes", "none", "n");
            case 2 -> any(depth - 1) + " ? " + any(depth - 1) + " : " + any(depth - 1);
            case 3 -> one(WORDS) + one(" =~ ", " !~ ") + "[" + one(WORDS) + ", " + one(WORDS) + one("", ",") + "]";
            case 4 -> one("given", "missing", "abs", "lower") + "(" + any(depth - 1) + ")";
            case 5 ->
                one("min", "max", "round") + "(" + any(depth - 1) + ", " + any(depth - 2 < 0 ? 0 : depth - 2) + ")";
            case 6 -> "lookup('oil', 'name', " + any(depth - 1) + ", 'share')";
            default -> any(depth - 1) + " " + one(SIGNS) + " " + any(depth - 1);
        };
    }

    /** The text with a word more or less somewhere. */
    private String broken(String source) {
        int at = random.nextInt(source.length() + 1);
        String word = " " + one(LOOSE) + " ";
        return switch (random.nextInt(3)) {
            case 0 -> source.substring(0, at) + word + source.substring(at);
            case 1 -> source.substring(0, at) + source.substring(Math.min(source.length(), at + 1));
            default -> source + word;
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** An expression in both ways. */
    private record Pair(
            String source,
            FieldNumbers numbers,
            Expression compiled,
            JexlReference reference,
            JexlExpression interpreted) {

        static Pair of(String source, ReferenceLookup tables) {
            FieldNumbers numbers = new FieldNumbers();
            Expression compiled = new ExpressionEngine(tables).compile(source, numbers);
            JexlReference reference = new JexlReference(tables);
            JexlExpression interpreted = reference.compile(new ExpressionText(source));
            assertThat(interpreted).as(source).isNotNull();
            return new Pair(source, numbers, compiled, reference, interpreted);
        }

        Set<String> fields() {
            return compiled.fields();
        }

        void compare(Map<String, Object> values) {
            String expected = reference.outcome(interpreted, values);
            String outcome = outcome(numbers.row(new LinkedHashMap<>(values)));
            if (!isShownByPlace(expected) && !isDivisionOfText(outcome) && !outcome.equals(expected)) {
                assertThat(outcome).as(source + " with " + values).isEqualTo(expected);
            }
        }

        /** A list is shown by its place in memory. */
        private static boolean isShownByPlace(String outcome) {
            return outcome.contains("[L");
        }

        /** The one difference that is meant: the interpreter makes 0 of a quotient of texts, where we see a fault. */
        private boolean isDivisionOfText(String outcome) {
            return outcome.endsWith("is no figure") && (source.contains("/") || source.contains("%"));
        }

        private String outcome(FieldRow row) {
            try {
                return JexlReference.shown(compiled.evaluate(row), row.metBlank());
            } catch (ExpressionFault fault) {
                return "fault: " + fault.reason();
            }
        }
    }
}
