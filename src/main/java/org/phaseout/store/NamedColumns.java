package org.phaseout.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaseout.definition.SqlWords;

/**
 * Which columns of the views a select may need: those whose names stand in it. H2 works out every column of a view for
 * each row, and a record has a hundred of them, of which a check looks at ten. A select that asks for all columns of a
 * view, or might, gets all.
 */
final class NamedColumns {

    private static final Pattern ALL = Pattern.compile("(?:\\bselect|\\bdistinct|\\ball|,)\\s*\\*|\\bnatural\\b");
    private static final Pattern ALL_OF = Pattern.compile("(\\w+)\"?\\s*\\.\\s*\\*");

    private final Set<String> words;
    private final boolean all;

    /**
     * @param sql select without comments
     * @param views names of the views that it may look at
     */
    NamedColumns(String sql, Collection<String> views) {
        String text = sql.toLowerCase(Locale.ROOT);
        this.words = SqlWords.of(text);
        this.all = ALL.matcher(text).find() || asksForAllOf(text, views);
    }

    private static boolean asksForAllOf(String text, Collection<String> views) {
        Set<String> names = new HashSet<>(views);
        Matcher alias = Pattern.compile("\\b(?:" + String.join("|", views) + ")\"?(?:\\s+as)?\\s+\"?(\\w+)")
                .matcher(text);
        while (alias.find()) {
            names.add(alias.group(1));
        }
        Matcher of = ALL_OF.matcher(text);
        while (of.find()) {
            if (names.contains(of.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands in the select. */
    boolean has(String name) {
        return words.contains(name);
    }

    /** At least one of the columns, in their order. */
    List<String> of(Collection<String> columns) {
        List<String> named = columns.stream()
                .filter(column -> all || words.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        return named.isEmpty() ? List.of(columns.iterator().next()) : named;
    }
}
