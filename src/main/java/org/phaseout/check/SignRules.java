package org.phaseout.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.definition.Check;
import org.phaseout.definition.Condition;
import org.phaseout.definition.Inventory;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.ExpressionFault;
import org.phaseout.normalise.FieldNumbers;

/** The conditions without which selects of checks find nothing, ready to be held against records. Safe for threads. */
public final class SignRules {

    private final Map<String, OfInventory> rules = new LinkedHashMap<>();

    private record OfInventory(FieldNumbers numbers, Collection<Check> checks, Map<Condition, SignRule> rules) {}

    /** @throws ExpressionFault for the first condition that cannot be used */
    public SignRules(List<Inventory> inventories, ExpressionEngine engine) {
        for (Inventory inventory : inventories) {
            Map<Condition, SignRule> ofInventory = new LinkedHashMap<>();
            FieldNumbers numbers = engine.numbers(inventory);
            for (Check check : inventory.checks().values()) {
                Condition condition = check.when();
                if (condition != null && isOfRecords(condition)) {
                    ofInventory.computeIfAbsent(ofRecords(condition), c -> SignRule.of(c, engine, numbers));
                }
            }
            rules.put(
                    inventory.code(),
                    new OfInventory(numbers, inventory.checks().values(), ofInventory));
        }
    }

    /** Every condition of the inventory that cannot be used, for the loader of definitions. */
    public static List<ExpressionFault> faults(Inventory inventory, ExpressionEngine engine) {
        List<ExpressionFault> faults = new ArrayList<>();
        for (Check check : inventory.checks().values()) {
            Condition condition = check.when();
            try {
                if (condition != null) {
                    SignRule.of(condition, engine, new FieldNumbers());
                }
            } catch (ExpressionFault fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Signs for the records of one submission; checks whose conditions are the same share one. */
    public Signs watch() {
        Map<String, Signs.OfInventory> byInventory = new HashMap<>();
        IdentityHashMap<Check, Sign> byCheck = new IdentityHashMap<>();
        rules.forEach((code, inventory) -> {
            Map<Condition, Sign> signs = new LinkedHashMap<>();
            inventory.rules().forEach((condition, rule) -> signs.put(condition, new Sign(rule)));
            for (Check check : inventory.checks()) {
                Condition condition = check.when();
                Sign sign = condition == null ? null : signs.get(ofRecords(condition));
                if (sign != null) {
                    byCheck.put(check, sign);
                }
            }
            byInventory.put(code, new Signs.OfInventory(inventory.numbers(), List.copyOf(signs.values())));
        });
        return new Signs(byInventory, byCheck);
    }

    private static boolean isOfRecords(Condition condition) {
        return condition.records() != null || !condition.repeats().isEmpty() || condition.range() != null;
    }

    /** The part of a condition that records alone decide. */
    private static Condition ofRecords(Condition condition) {
        return new Condition(List.of(), Set.of(), condition.records(), condition.repeats(), condition.range());
    }
}
