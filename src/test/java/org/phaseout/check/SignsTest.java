package org.phaseout.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Check;
import org.phaseout.definition.Condition;
import org.phaseout.definition.Field.Type;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.model.Severity;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.InventoryBuilder;
import org.phaseout.normalise.ReferenceLookup;
import org.phaseout.store.StoredRow;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.Verdict;

class SignsTest {

    private static Check check(@Nullable String records, List<String> repeats, Condition.@Nullable Range range) {
        return new Check(
                "X-201",
                Severity.WARNING,
                List.of(),
                null,
                "select 1",
                new Condition(List.of(), Set.of(), records, repeats, range),
                Check.Blanks.SKIP,
                false,
                null,
                "Twice.",
                "Take one out.",
                new Check.Example(List.of(), List.of()));
    }

    private static Signs watch(Check check) {
        Inventory inventory = new InventoryBuilder("x")
                .field("maker", Type.TEXT, null)
                .field("number", Type.TEXT, null)
                .field("mass_kg", Type.MASS, "kg")
                .check(check)
                .form("register")
                .build();
        return new SignRules(List.of(inventory), new ExpressionEngine(ReferenceLookup.NONE)).watch();
    }

    private static List<StoredRow> rows(List<Map<String, Object>> records) {
        List<StoredRow> rows = new ArrayList<>();
        for (Map<String, Object> values : records) {
            int no = rows.size() + 1;
            Observation record = new Observation(
                    "register", CellRef.wholeRow("S", no), Part.SUBSTANCE, values, Map.of(), Map.of(), "A");
            Reading reading =
                    new Reading("x", "register", Verdict.ACCEPTED, Map.of(), List.of(record), List.of(), 0, 0);
            rows.add(new StoredRow(0, no, Verdict.ACCEPTED, List.of(reading), 0, 0, Map.of()));
        }
        return rows;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean mayFind(Check check, Map<String, Object>... records) {
        Signs signs = watch(check);
        signs.see(rows(List.of(records)));
        return signs.after(records.length).mayFind(check);
    }

    @Test
    void valuesThatComeTogetherTwiceAreARepeatInWhateverCaseTheyAreWritten() {
        Check check = check(null, List.of("maker", "number"), null);

        assertThat(mayFind(
                        check,
                        Map.of("maker", "Ateliers É", "number", "T1"),
                        Map.of("maker", "ateliers é", "number", "t1")))
                .isTrue();
        assertThat(mayFind(check, Map.of("maker", "A", "number", "T1"), Map.of("maker", "B", "number", "T1")))
                .isFalse();
    }

    @Test
    void blanksAreAValue() {
        Check check = check(null, List.of("maker", "number"), null);

        assertThat(mayFind(check, Map.of("number", "T1"), Map.of("maker", "", "number", "T1")))
                .isTrue();
    }

    @Test
    void figuresThatSqlTakesForTheSameAreARepeat() {
        Check check = check(null, List.of("mass_kg"), null);

        assertThat(mayFind(
                        check,
                        Map.of("mass_kg", new BigDecimal("1200")),
                        Map.of("mass_kg", new BigDecimal("1200.0000000000000004"))))
                .isTrue();
        assertThat(mayFind(check, Map.of("mass_kg", BigDecimal.ONE), Map.of("mass_kg", BigDecimal.TEN)))
                .isFalse();
    }

    @Test
    void onlyRecordsThatFulfilTheConditionCount() {
        Check check = check("given(number)", List.of("maker"), null);

        assertThat(mayFind(check, Map.of("maker", "A", "number", "T1"), Map.of("maker", "A")))
                .isFalse();
        assertThat(mayFind(check, Map.of("maker", "A", "number", "T1"), Map.of("maker", "A", "number", "T2")))
                .isTrue();
    }

    @Test
    void figuresFarApartAreARangeIfTheyAreOfOneKind() {
        Check check = check(null, List.of(), new Condition.Range("mass_kg", List.of("maker"), "300"));

        assertThat(mayFind(
                        check,
                        Map.of("maker", "A", "mass_kg", new BigDecimal("3")),
                        Map.of("maker", "A", "mass_kg", new BigDecimal("900"))))
                .isTrue();
        assertThat(mayFind(
                        check,
                        Map.of("maker", "A", "mass_kg", new BigDecimal("3")),
                        Map.of("maker", "B", "mass_kg", new BigDecimal("900")),
                        Map.of("maker", "A", "mass_kg", BigDecimal.ZERO)))
                .isFalse();
    }

    @Test
    void manyDifferentNumbersAreNoRepeatAndOneMoreIs() {
        Check check = check(null, List.of("number"), null);
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            records.add(Map.of("number", "SN" + Integer.toString(i * 7919, 36)));
        }
        Signs signs = watch(check);
        signs.see(rows(records));

        assertThat(signs.after(100_000).mayFind(check)).isFalse();

        signs.see(rows(List.of(records.get(17))));

        assertThat(signs.after(100_001).mayFind(check)).isTrue();
    }

    @Test
    void whatAProcessBeforeHasWrittenMayHoldAnything() {
        Check check = check(null, List.of("number"), null);
        Signs signs = watch(check);
        signs.see(rows(List.of(Map.of("number", "T1"))));

        assertThat(signs.after(2).mayFind(check)).isTrue();
        assertThat(Signs.unknown().mayFind(check)).isTrue();
    }
}
