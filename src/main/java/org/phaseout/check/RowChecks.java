package org.phaseout.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Check;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.model.RowOutcome;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.ExpressionFault;
import org.phaseout.normalise.FieldNumbers;
import org.phaseout.normalise.FieldRow;

/** Holds the records of one row against the row rules of its inventory. Safe for threads. */
public final class RowChecks {

    private final Inventory inventory;
    private final FieldNumbers numbers;
    private final List<RowRule> rules = new ArrayList<>();
    private final Map<String, List<RowRule>> byForm = new HashMap<>();

    /** @throws ExpressionFault for the first rule that cannot be used */
    public RowChecks(Inventory inventory, ExpressionEngine engine) {
        this.inventory = inventory;
        this.numbers = engine.numbers(inventory);
        for (Check check : inventory.checks().values()) {
            RowRule rule = RowRule.of(inventory.code(), check, engine, numbers);
            if (rule != null) {
                rules.add(rule);
            }
        }
        for (String form : inventory.forms().keySet()) {
            byForm.put(form, rules.stream().filter(rule -> rule.isFor(form)).toList());
        }
    }

    /** Every row rule of the inventory that cannot be used, for the loader of definitions. */
    public static List<ExpressionFault> faults(Inventory inventory, ExpressionEngine engine) {
        List<ExpressionFault> faults = new ArrayList<>();
        for (Check check : inventory.checks().values()) {
            try {
                RowRule.of(inventory.code(), check, engine, new FieldNumbers());
            } catch (ExpressionFault fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    public Inventory inventory() {
        return inventory;
    }

    /** The outcome with the issues of its records; an error makes a rejected row of it. */
    public RowOutcome check(RowOutcome outcome) {
        if (!(outcome instanceof RowOutcome.Accepted accepted)) {
            return outcome;
        }
        List<Issue> found = issues(accepted.observations());
        if (found.isEmpty()) {
            return accepted;
        }
        List<Issue> all = new ArrayList<>(accepted.issues());
        boolean blocked = false;
        for (Issue issue : found) {
            if (!all.contains(issue)) {
                all.add(issue);
                blocked |= issue.blocks();
            }
        }
        return blocked ? new RowOutcome.Rejected(all) : new RowOutcome.Accepted(accepted.observations(), all);
    }

    /** What the rules find in the records, in the order of records, then of rules. */
    public List<Issue> issues(List<Observation> observations) {
        List<Issue> issues = new ArrayList<>();
        for (Observation observation : observations) {
            List<RowRule> own = byForm.getOrDefault(observation.form(), rules);
            if (own.isEmpty()) {
                continue;
            }
            FieldRow row = numbers.row(observation);
            for (RowRule rule : own) {
                if (rule.appliesTo(observation) && rule.isBrokenBy(row)) {
                    issues.add(rule.issue(observation));
                }
            }
        }
        return issues;
    }
}
