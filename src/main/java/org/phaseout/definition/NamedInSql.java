package org.phaseout.definition;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Places;

/**
 * Which of an inventory's derived fields somebody asks for once the records are stored. The others are steps on the way:
 * they are worked out with each record and need no column.
 */
public final class NamedInSql {

    private final Set<String> words = new HashSet<>();

    private NamedInSql() {}

    /** Derived fields that SQL of the inventory, what is said of its rows, its summary or a table names; in no order. */
    public static Set<String> derived(Inventory inventory) {
        NamedInSql named = new NamedInSql();
        named.words.addAll(inventory.summary().by());
        named.words.addAll(inventory.summary().sums());
        named.words.addAll(inventory.section());
        inventory.views().values().forEach(named::read);
        named.read(inventory.expected());
        inventory.checks().values().forEach(named::read);
        inventory.tables().values().forEach(named::read);
        named.words.retainAll(inventory.derive().keySet());
        return named.words;
    }

    private void read(Check check) {
        if (check.sql() != null) {
            read(check.sql());
            words.addAll(Places.of(check.message() + check.fix())); // the select may give them by a star
        }
    }

    private void read(Table table) {
        read(table.sql());
        words.addAll(table.grain());
        words.addAll(table.columns().keySet());
        table.columns().values().forEach(column -> read(column.formula()));
        table.factors().forEach(factor -> words.add(factor.field()));
        words.addAll(table.trace());
    }

    private void read(@Nullable String sql) {
        words.addAll(SqlWords.of(sql == null ? "" : sql));
    }
}
