package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private final ExpressionEngine engine =
            new ExpressionEngine((table, key, value, column) -> value.equals("Oil A") ? new BigDecimal("0.6") : null);

    private static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("a", new BigDecimal("1.5"));
        values.put("b", new BigDecimal("3"));
        values.put("n", 4L);
        values.put("word", "Alpha");
        values.put("yes", true);
        values.put("day", LocalDate.of(2020, 5, 1));
        values.put("none", null);
        return values;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a + b | 4.5
            a - b | -1.5
            a * 0.1 | 0.15
            b / 9 | 0.333333333333333
            2 / 3 | 0.666666666666667
            0.1 + 0.2 | 0.3
            1e3 * a | 1500
            n + 1 | 5
            -a | -1.5
            b % 2 | 1
            (a + b) * 2 | 9
            min(a, b) | 1.5
            max(a, b) | 3
            abs(a - b) | 1.5
            round(2.345, 2) | 2.35
            round(-2.345, 2) | -2.35
            given(none) ? none : a | 1.5
            missing(none) ? 1 : 2 | 1
            lower(word) | alpha
            word + '-' + n | Alpha-4
            a > 1 ? 'more' : 'less' | more
            lookup('oil', 'name', 'Oil A', 'share') * 2 | 1.2
            """)
    void worksOutExactly(String expression, String expected) {
        Object value = engine.compile(expression).evaluate(values());
        assertThat(value instanceof BigDecimal figure ? figure.toPlainString() : value)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none + 1",
                "1 - none",
                "none * 0",
                "none / 2",
                "2 / none",
                "-none",
                "abs(none)",
                "min(none, a)",
                "a / 0",
                "round(none, 2)",
                "lower(none)",
                "none",
                "lookup('oil', 'name', 'Oil B', 'share')",
                "absent + 1",
                "lookup('oil', 'name', none, 'share')"
            })
    void givesABlankForABlank(String expression) {
        assertThat(engine.compile(expression).evaluate(values())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b",
                "a <= 1.50",
                "b == 3",
                "b == 3.000",
                "a != b",
                "n == 4",
                "word == 'Alpha'",
                "yes",
                "a < b && yes",
                "a > b || yes",
                "word =~ ['Alpha','Beta']",
                "word !~ ['Gamma']",
                "n =~ [3, 4]",
                "!missing(a)",
                "day >= '2020-01-01'",
                "day == '2020-05-01'",
                "given(a) && missing(none)",
                "none > 1 || a == 1.5",
                "a < b == true"
            })
    void holds(String condition) {
        assertThat(engine.compile(condition).holds(values())).isTrue();
        assertThat(engine.compile(condition).evaluate(values())).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none < 1",
                "none >= 1",
                "none == 0",
                "none != 0",
                "none == none",
                "none =~ ['A']",
                "none !~ ['A']",
                "!none",
                "none",
                "a > b",
                "word =~ ['alpha']",
                "none > 1 && yes",
                "word == 4"
            })
    void doesNotHold(String condition) {
        assertThat(engine.compile(condition).holds(values())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new('java.io.File', 'x')",
                "word.length()",
                "''.class",
                "a = 3",
                "while (true) {}",
                "x -> x",
                "a; b",
                "{1}",
                "`text`",
                "a ?? b",
                "size(word)",
                "empty(word)",
                "none == null",
                "for (x : a) x",
                "System.exit(0)",
                "a.b",
                "#pragma x",
                "@silent a",
                "f(a)",
                "a +",
                "(a",
                "a b",
                "",
                "  ",
                "a =^ 'x'",
                "1..3",
                "a[0].b",
                "$a",
                "'a\\n'",
                "!(a > b)",
                "!lower(word)",
                "a !~ b",
                "var x",
                "a ?: b ;"
            })
    void refusesEverythingElse(String expression) {
        assertThatThrownBy(() -> engine.compile(expression))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("'" + expression + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word * 2", "word < 3", "a && b"})
    void saysWhichExpressionCannotBeWorkedOut(String expression) {
        Expression compiled = engine.compile(expression);
        assertThatThrownBy(() -> compiled.holds(values()))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining(expression);
    }

    @Test
    void tellsItsFieldsAndWhichItNeeds() {
        Expression expression = engine.compile("given(a) && missing(none) ? b : lookup('t', 'k', word, 'c')");
        assertThat(expression.fields()).containsExactly("a", "b", "none", "word");
        assertThat(expression.needed()).containsExactly("b", "word");
    }

    @Test
    void keepsARuleOpenWhereAFieldIsBlank() {
        assertThat(engine.compile("a <= b").keeps(values())).isTrue();
        assertThat(engine.compile("b <= a").keeps(values())).isFalse();
        assertThat(engine.compile("none <= a").keeps(values())).isNull();
        assertThat(engine.compile("100 * a / (b - 3) <= 5").keeps(values())).isNull();
        assertThat(engine.compile("lookup('oil', 'name', word, 'share') > 1").keeps(values()))
                .isNull();
        assertThat(engine.compile("given(none)").keeps(values())).isFalse();
    }

    @Test
    void takesBlanksAsZeroWhereTheRuleSaysSo() {
        assertThat(engine.compile("none >= a").keepsWithBlanksAsZero(values())).isFalse();
        assertThat(engine.compile("none <= a").keepsWithBlanksAsZero(values())).isTrue();
        assertThat(engine.compile("none <= absent").keepsWithBlanksAsZero(values()))
                .isNull();
    }
}
