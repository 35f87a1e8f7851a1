package org.phaseout.definition;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What SQL may not call the selects that it names: one database would take a view of that name in their place. */
final class SelectNameRules {

    private static final Set<String> SEEN = Set.of("record", "summary", "section", "reported", "published", "expected");

    private SelectNameRules() {}

    /** @param views that the inventory adds to those that are always there */
    static List<String> messages(String sql, Collection<String> views) {
        return NamedSelects.of(sql).named().stream()
                .map(NamedSelects.Named::name)
                .filter(name -> SEEN.contains(name) || views.contains(name) || name.startsWith("ref_"))
                .map(name -> "The SQL names a select '" + name + "', as a view is named that it can look at."
                        + " Give it another name.")
                .toList();
    }
}
