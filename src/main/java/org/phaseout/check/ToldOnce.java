package org.phaseout.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaseout.definition.Check;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Issue;

/**
 * Lets the checks that are told once a table through at the first row only: what a whole column lacks would be said
 * thousands of times otherwise, and hide what else there is. For the rows of one file, in order.
 */
public final class ToldOnce {

    private final Set<String> once;
    private final Set<String> told = new HashSet<>();

    public ToldOnce(Collection<Inventory> inventories) {
        this.once = inventories.stream()
                .flatMap(inventory -> inventory.checks().values().stream())
                .filter(Check::once)
                .map(Check::id)
                .collect(Collectors.toSet());
    }

    /** @param table what tells the tables of the file apart */
    public List<Issue> told(String table, List<Issue> issues) {
        if (issues.isEmpty() || once.isEmpty()) {
            return issues;
        }
        List<Issue> first = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            if (!once.contains(issue.code()) || told.add(table + "|" + issue.code())) {
                first.add(issue);
            }
        }
        return first;
    }
}
