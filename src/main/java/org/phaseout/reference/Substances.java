package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Substances and blends by any way their names are written. Read from substance, blend, their spellings and
 * substance_prefix, which says what brand words and other letters before a number stand for.
 */
public final class Substances {

    private final SortedMap<String, Chemical> byName;
    private final SpellingIndex<Chemical> spellings;
    private final List<Prefix> prefixes;

    /** @param key folded letters before a number that stand for other ones */
    private record Prefix(String key, String standsFor) {}

    private Substances(SortedMap<String, Chemical> byName, SpellingIndex<Chemical> spellings, List<Prefix> prefixes) {
        this.byName = Collections.unmodifiableSortedMap(byName);
        this.spellings = spellings;
        this.prefixes = List.copyOf(prefixes);
    }

    public static Substances of(ReferenceTables tables) {
        SortedMap<String, Chemical> byName = new TreeMap<>();
        add(byName, tables.table("substance"), (row, name) -> new Chemical(name, false, row.get("annex_group")));
        add(byName, tables.table("blend"), (row, name) -> new Chemical(name, true, null));
        SpellingIndex.Builder<Chemical> spellings = SpellingIndex.builder();
        for (String kind : List.of("substance", "blend")) {
            for (TableRow row : TableRow.of(tables.table(kind + "_spelling"))) {
                spellings.add(row.text("spelling"), named(byName, row.text(kind)), row.isCertain());
            }
        }
        List<Prefix> prefixes = new ArrayList<>();
        for (TableRow row : TableRow.of(tables.table("substance_prefix"))) {
            prefixes.add(new Prefix(prefixKey(row.text("prefix")), prefixKey(row.text("stands_for"))));
        }
        return new Substances(byName, spellings.build(), prefixes);
    }

    /**
     * The substance or blend that a text means. Letters at the end belong to the name: where they are a mark of a
     * footnote, the text is unknown and {@link #nearest} offers the name without them. A listed text that is only
     * proposed for something stays unknown.
     */
    public Match<Chemical> find(String text) {
        Match<Chemical> match = spellings.find(text);
        return match.isUnknown() && !spellings.isListed(text) ? byNumber(text) : match;
    }

    public List<Suggestion<Chemical>> nearest(String text, int most) {
        return spellings.nearest(text, most);
    }

    /** Those that a person may mean, the likeliest first. */
    public List<Suggestion<Chemical>> likely(String text, int most) {
        return spellings.likely(text, most, true);
    }

    /** The substance or blend of that very name. */
    public @Nullable Chemical get(String name) {
        return byName.get(name);
    }

    /** All substances and blends, by name. */
    public Collection<Chemical> all() {
        return byName.values();
    }

    /** Reads the letters before the number as what they stand for. */
    private Match<Chemical> byNumber(String text) {
        String key = WordFolding.key(text);
        for (Prefix prefix : prefixes) {
            int end = prefix.key.length();
            if (key.startsWith(prefix.key) && key.length() > end && Character.isDigit(key.charAt(end))) {
                Match<Chemical> match = spellings.find(prefix.standsFor + key.substring(end));
                if (!match.isUnknown()) {
                    return match;
                }
            }
        }
        return Match.unknown();
    }

    private static void add(
            SortedMap<String, Chemical> byName, ReferenceTable table, BiFunction<TableRow, String, Chemical> make) {
        for (TableRow row : TableRow.of(table)) {
            String name = row.text(table.name());
            byName.put(name, make.apply(row, name));
        }
    }

    private static Chemical named(SortedMap<String, Chemical> byName, String name) {
        Chemical chemical = byName.get(name);
        if (chemical == null) {
            throw new IllegalStateException("A spelling is given for '" + name + "', which is no substance or blend");
        }
        return chemical;
    }

    /** The prefix as it is folded when a number follows. */
    private static String prefixKey(String prefix) {
        return WordFolding.key(prefix + " 1").replaceFirst("1$", "");
    }
}
