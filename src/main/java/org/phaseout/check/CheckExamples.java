package org.phaseout.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Observation;
import org.phaseout.normalise.Derivation;
import org.phaseout.normalise.ExpressionEngine;

/** Proves that the example of each row rule trips it, so that no rule is dead. */
public final class CheckExamples {

    private final Inventory inventory;
    private final ExpressionEngine engine;
    private final Derivation derivation;

    public CheckExamples(Inventory inventory, ExpressionEngine engine) {
        this.inventory = inventory;
        this.engine = engine;
        this.derivation = new Derivation(inventory, engine);
    }

    /** One sentence for each row rule whose example does not trip it; none if all do. */
    public List<String> deadRules() {
        List<String> dead = new ArrayList<>();
        for (Check check : inventory.checks().values()) {
            if (check.row() != null && !isTripped(check)) {
                dead.add(check.id() + ": the example does not trip the rule '" + check.row() + "'.");
            }
        }
        return dead;
    }

    private boolean isTripped(Check check) {
        Map<String, Check> alone = Map.of(check.id(), check);
        RowChecks rule = new RowChecks(with(alone), engine);
        return check.example().submission().stream()
                .map(example -> withDerived(record(check, example)))
                .anyMatch(record -> !rule.issues(List.of(record)).isEmpty());
    }

    /** The record with derived fields, except those that the example gives itself. */
    private Observation withDerived(Observation given) {
        Observation derived = derivation.derive(given);
        Map<String, Object> values = new HashMap<>(derived.values());
        values.putAll(given.values());
        return new Observation(given.form(), given.at(), given.part(), values, Map.of(), Map.of(), derived.obsStatus());
    }

    private Inventory with(Map<String, Check> checks) {
        return new Inventory(
                inventory.code(),
                inventory.title(),
                inventory.treaty(),
                inventory.section(),
                inventory.sources(),
                inventory.fields(),
                inventory.forms(),
                inventory.derive(),
                checks,
                inventory.summary(),
                inventory.views(),
                inventory.tables(),
                inventory.expected(),
                inventory.headings(),
                inventory.codes(),
                inventory.words(),
                inventory.hash());
    }

    private Observation record(Check check, Map<String, Object> example) {
        Map<String, Object> values = new HashMap<>();
        example.forEach((field, value) -> {
            Object typed = typed(field, value);
            if (typed != null) {
                values.put(field, typed);
            }
        });
        Object form = example.get("form");
        Object part = example.get("part");
        return new Observation(
                form == null ? firstForm(check) : form.toString(),
                CellRef.wholeRow("example", 1),
                part == null ? Observation.Part.SUBSTANCE : part(part.toString()),
                values,
                Map.of(),
                Map.of(),
                "A");
    }

    private static Observation.Part part(String word) {
        return Observation.Part.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String firstForm(Check check) {
        if (!check.forms().isEmpty()) {
            return check.forms().get(0);
        }
        return inventory.forms().keySet().stream().findFirst().orElse("example");
    }

    /** What a definition gives as text, in the type of its field. */
    private @Nullable Object typed(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Field field = inventory.fields().get(name);
        Derived derived = inventory.derive().get(name);
        Field.Type type = field != null ? field.type() : derived != null ? derived.type() : Field.Type.TEXT;
        String text = value.toString();
        if (type.isDecimal()) {
            return new BigDecimal(text);
        }
        return switch (type) {
            case INTEGER, YEAR -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            default -> text;
        };
    }
}
