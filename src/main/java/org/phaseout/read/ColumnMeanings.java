package org.phaseout.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaseout.definition.Form;

/**
 * What the headings of one place mean together: each field at most once.
 *
 * @param all from left to right
 * @param twice headings that mean what another heading means, with that one's column
 */
record ColumnMeanings(Form form, List<HeadingMeaning> all, Map<Heading, Integer> twice) {

    static ColumnMeanings of(FormWords words, List<Heading> headings) {
        return ofMeanings(words.form(), headings.stream().map(words::meaning).toList());
    }

    /** @param found what each heading means by itself */
    static ColumnMeanings ofMeanings(Form form, List<HeadingMeaning> found) {
        List<HeadingMeaning> meanings = decided(found);
        Map<String, HeadingMeaning> holders = new TreeMap<>();
        for (HeadingMeaning meaning : meanings) {
            if (meaning.fields().size() == 1) {
                holders.merge(meaning.fields().get(0), meaning, (a, b) -> b.whole() && !a.whole() ? b : a);
            }
        }
        Map<Heading, Integer> twice = new LinkedHashMap<>();
        List<HeadingMeaning> single = new ArrayList<>();
        for (HeadingMeaning meaning : meanings) {
            HeadingMeaning holder =
                    meaning.fields().size() == 1 ? holders.get(meaning.fields().get(0)) : null;
            if (holder == null || holder.equals(meaning)) {
                single.add(meaning);
            } else {
                twice.put(meaning.heading(), holder.heading().column());
                single.add(meaning.unread("means the same as another column"));
            }
        }
        return new ColumnMeanings(form, single, twice);
    }

    /** A heading that may be two fields is the one that no other column gives. */
    private static List<HeadingMeaning> decided(List<HeadingMeaning> meanings) {
        Set<String> taken = meanings.stream()
                .filter(m -> m.fields().size() == 1)
                .map(m -> m.fields().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        return meanings.stream()
                .map(m -> m.isAmbiguous() ? without(m, taken) : m)
                .toList();
    }

    private static HeadingMeaning without(HeadingMeaning meaning, Set<String> taken) {
        List<String> left =
                meaning.fields().stream().filter(f -> !taken.contains(f)).toList();
        return left.size() != 1
                ? meaning
                : new HeadingMeaning(
                        meaning.heading(),
                        left,
                        null,
                        meaning.unit(),
                        meaning.whole(),
                        true,
                        meaning.why(),
                        meaning.mixed());
    }

    /** Whether a column, or the columns of a spread, give this field. */
    boolean gives(String field) {
        return all.stream().anyMatch(m -> gives(m, field));
    }

    /** As above, by a heading that does not only look like a known one. */
    boolean surelyGives(String field) {
        return all.stream().anyMatch(m -> !m.isLookAlike() && gives(m, field));
    }

    private boolean gives(HeadingMeaning meaning, String field) {
        return meaning.fields().size() == 1
                ? meaning.fields().get(0).equals(field)
                : meaning.spread() != null && givesSpread(meaning.spread().spread(), field);
    }

    private boolean givesSpread(int index, String field) {
        Form.Spread spread = form.spreads().get(index);
        return spread.into().equals(field) || spread.value().equals(field);
    }

    int read() {
        return (int) all.stream().filter(HeadingMeaning::isRead).count();
    }

    /** Different fields and spreads that are given. */
    int kinds() {
        return (int) all.stream()
                .filter(HeadingMeaning::isRead)
                .map(m -> m.spread() == null
                        ? m.fields().get(0)
                        : "spread " + m.spread().spread())
                .distinct()
                .count();
    }

    int unknown() {
        return (int) all.stream().filter(m -> !m.known()).count();
    }
}
