package org.phaseout.definition;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of an inventory's derived fields somebody asks for once the records are stored. The others are steps on the way:
 * they are worked out with each record and need no column.
 */
public final class NamedInSql {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final Set<String> words = new HashSet<>();

    private NamedInSql() {}

    /** Derived fields that SQL of the inventory, its summary or a factor of a table names; in no order. */
    public static Set<String> derived(Inventory inventory) {
        NamedInSql named = new NamedInSql();
        named.words.addAll(inventory.summary().by());
        named.words.addAll(inventory.summary().sums());
        named.words.addAll(inventory.section());
        inventory.views().values().forEach(named::read);
        named.read(inventory.expected());
        inventory.checks().values().forEach(check -> named.read(check.sql()));
        inventory.tables().values().forEach(named::read);
        named.words.retainAll(inventory.derive().keySet());
        return named.words;
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
        Matcher word = WORD.matcher(sql == null ? "" : sql);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
    }
}
