package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text means among known spellings: first exactly as typed (Mt is not MT), then folded. A certain spelling
 * counts; an uncertain one is only proposed.
 *
 * @param <T> meaning, such as a country code or a field
 */
public final class SpellingIndex<T extends Comparable<? super T>> {

    /** Marks of footnotes that stand raised behind a word: daggers, superscript figures and letters. */
    private static final Pattern RAISED = Pattern.compile(
            "[\\u2020\\u2021\\u00B9\\u00B2\\u00B3\\u2070-\\u207F\\u02B0-\\u02B8\\u1D43-\\u1D6A\\u1D9C-\\u1DBF\\u00AA\\u00BA ]+$");

    private final Map<String, Meanings<T>> exact = new HashMap<>();
    private final Map<String, Meanings<T>> folded = new HashMap<>();
    private final List<NearestSpellings.Entry<T>> entries = new ArrayList<>();

    private final AtomicReference<@Nullable LikelySpellings<T>> likely = new AtomicReference<>();

    /** Folded spellings from their last letter to their first, in order; made when first asked for. */
    private final AtomicReference<String @Nullable []> backwards = new AtomicReference<>();

    private SpellingIndex() {}

    public static <T extends Comparable<? super T>> Builder<T> builder() {
        return new Builder<>();
    }

    public Match<T> find(String text) {
        Meanings<T> asTyped = exact.get(text.strip());
        if (asTyped != null) {
            return new Match<>(asTyped.certain);
        }
        String key = WordFolding.key(text);
        Match<T> match = folded(key);
        if (match.isUnknown() && key.endsWith("*")) {
            return folded(key.replaceAll("\\*+$", ""));
        }
        return match.isUnknown() ? withoutRaised(text) : match;
    }

    private Match<T> withoutRaised(String text) {
        char last = text.isEmpty() ? 'a' : text.charAt(text.length() - 1);
        if (last > ' ' && last < 0x80) {
            return Match.unknown();
        }
        String bare = RAISED.matcher(text).replaceFirst("");
        return bare.isEmpty() || bare.equals(text) ? Match.unknown() : folded(WordFolding.key(bare));
    }

    /**
     * Whether the meaning of some text that ends with this one may be known; false only if it is not, whatever stands
     * before.
     */
    public boolean mayEnd(String text) {
        if (!WordFolding.isPlain(text) || text.indexOf('*') >= 0) {
            return true;
        }
        String[] known = backwards.get();
        if (known == null) {
            known = folded.keySet().stream()
                    .map(SpellingIndex::reversed)
                    .sorted()
                    .toArray(String[]::new);
            backwards.set(known);
        }
        String end = reversed(WordFolding.key(text));
        int at = Arrays.binarySearch(known, end);
        return at >= 0 || (-at - 1 < known.length && known[-at - 1].startsWith(end));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Whether the text itself stands among the spellings, be they certain or not. */
    boolean isListed(String text) {
        return exact.containsKey(text.strip()) || folded.containsKey(WordFolding.key(text));
    }

    /** Known spellings near to the text, the nearest first: uncertain ones that fit, then by likeness. */
    public List<Suggestion<T>> nearest(String text, int most) {
        return new NearestSpellings<>(entries).to(text, most);
    }

    /**
     * Known spellings that a person may mean, the likeliest first.
     *
     * @param numbersAgree whether a spelling with other numbers is out of the question
     */
    public List<Suggestion<T>> likely(String text, int most, boolean numbersAgree) {
        LikelySpellings<T> ranking = likely.get();
        if (ranking == null) {
            ranking = new LikelySpellings<>(entries);
            likely.set(ranking);
        }
        return ranking.to(text, most, numbersAgree);
    }

    private Match<T> folded(String key) {
        Meanings<T> meanings = key.isEmpty() ? null : folded.get(key);
        if (meanings == null || meanings.certain.isEmpty()) {
            return Match.unknown();
        }
        SortedSet<T> all = new TreeSet<>(meanings.certain);
        all.addAll(meanings.uncertain);
        return new Match<>(List.copyOf(all));
    }

    /** Sorted lists, for nearly every one of many thousands has one meaning. */
    private static final class Meanings<T extends Comparable<? super T>> {
        private List<T> certain = List.of();
        private List<T> uncertain = List.of();

        void add(T meaning, boolean isCertain) {
            if (isCertain) {
                certain = with(certain, meaning);
            } else {
                uncertain = with(uncertain, meaning);
            }
        }

        private static <T extends Comparable<? super T>> List<T> with(List<T> sorted, T meaning) {
            if (sorted.isEmpty()) {
                return List.of(meaning);
            }
            SortedSet<T> all = new TreeSet<>(sorted);
            all.add(meaning);
            return List.copyOf(all);
        }
    }

    /** Collects spellings; used once. */
    public static final class Builder<T extends Comparable<? super T>> {

        private final SpellingIndex<T> index = new SpellingIndex<>();

        private Builder() {}

        /** @param certain whether the spelling may be applied; an uncertain one is only proposed to a person */
        public Builder<T> add(String spelling, T meaning, boolean certain) {
            String key = WordFolding.key(spelling);
            index.exact.computeIfAbsent(spelling.strip(), k -> new Meanings<>()).add(meaning, certain);
            index.folded.computeIfAbsent(key, k -> new Meanings<>()).add(meaning, certain);
            index.entries.add(new NearestSpellings.Entry<>(spelling, key, meaning, certain));
            return this;
        }

        public SpellingIndex<T> build() {
            return index;
        }
    }
}
