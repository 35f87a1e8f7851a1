package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Observation;

/** Works out the derived fields of a record, in the order of the definition; each may use those before it. */
public final class Derivation {

    private static final String STATUS = "obs_status";

    private final FieldNumbers numbers;
    private final List<Rule> rules = new ArrayList<>();

    /** @throws ExpressionFault for the first expression that cannot be used */
    public Derivation(Inventory inventory, ExpressionEngine engine) {
        numbers = engine.numbers(inventory);
        inventory.derive().values().forEach(derived -> rules.add(Rule.of(derived, engine, numbers)));
    }

    /** Every expression of the inventory that cannot be used, for the loader of definitions. */
    public static List<ExpressionFault> faults(Inventory inventory, ExpressionEngine engine) {
        List<ExpressionFault> faults = new ArrayList<>();
        for (Derived derived : inventory.derive().values()) {
            try {
                Rule.of(derived, engine, new FieldNumbers());
            } catch (ExpressionFault fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** The record with its derived fields; a field whose rule gives a blank is left out. */
    public Observation derive(Observation observation) {
        FieldRow row = numbers.draft(observation);
        boolean remarkable = !observation.obsStatus().equals("A");
        for (Rule rule : rules) {
            if (!(rule.isStatus() && remarkable)) {
                Object value = rule.value(row);
                if (value != null) {
                    row.set(rule.number, value);
                }
            }
        }
        return numbers.record(observation, row);
    }

    private record Case(@Nullable Expression when, Object is) {}

    /** @param number of the field that the rule fills */
    private record Rule(
            Derived derived, int number, @Nullable Expression expression, List<Case> first) {

        static Rule of(Derived derived, ExpressionEngine engine, FieldNumbers numbers) {
            String expression = derived.expression();
            List<Case> cases = new ArrayList<>();
            for (Derived.Case one : derived.first()) {
                String when = one.when();
                cases.add(new Case(when == null ? null : engine.compile(when, numbers), literal(derived, one.is())));
            }
            return new Rule(
                    derived,
                    numbers.of(derived.name()),
                    expression == null ? null : engine.compile(expression, numbers),
                    cases);
        }

        boolean isStatus() {
            return derived.name().equals(STATUS);
        }

        private static Object literal(Derived derived, String is) {
            if (!derived.type().isDecimal() && !derived.type().isWhole()) {
                return is;
            }
            if (Decimals.read(is.replace("-", ""), '.') == null) {
                throw new ExpressionFault(is, "is no figure, as '" + derived.name() + "' needs");
            }
            return new BigDecimal(is);
        }

        @Nullable
        Object value(FieldRow row) {
            if (expression != null) {
                return typed(expression.evaluate(row));
            }
            for (Case one : first) {
                if (one.when == null || one.when.holds(row)) {
                    return typed(one.is);
                }
            }
            return null;
        }

        private @Nullable Object typed(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            boolean decimal = derived.type().isDecimal();
            if (decimal || derived.type().isWhole()) {
                BigDecimal figure = figure(value);
                return decimal || Exact.isBeyondStore(figure)
                        ? Exact.stored(figure)
                        : (Object) figure.setScale(0, RoundingMode.HALF_UP).longValue();
            }
            return switch (derived.type()) {
                case BOOLEAN, DATE -> value;
                default -> value instanceof BigDecimal figure ? Exact.text(figure) : value.toString();
            };
        }

        private BigDecimal figure(Object value) {
            if (value instanceof BigDecimal || value instanceof Long) {
                return ExactArithmetic.decimal(value);
            }
            throw new ExpressionFault(
                    expression == null ? derived.name() : expression.source(), "gives '" + value + "', not a figure");
        }
    }
}
