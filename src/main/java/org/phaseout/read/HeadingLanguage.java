package org.phaseout.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.language.Language;
import org.phaseout.reference.WordFolding;

/** Tells by the headings of a file which language its sender writes. Safe for threads. */
public final class HeadingLanguage {

    private final ReadingWords words;
    private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

    public HeadingLanguage(ReadingWords words) {
        this.words = words;
    }

    /**
     * The language of most of the headings that are read. Those that are alike in several languages do not count, nor do
     * those that are names of fields, as machines write them.
     *
     * @return empty if no heading tells, or as many are in one language as in another
     */
    public Optional<Language> of(FilePlan plan) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        for (TablePlan table : plan.tables()) {
            for (TablePlan.ColumnPlan column : table.columns()) {
                if (column.isRead() && !column.heading().equals(column.field())) {
                    language(table, column.heading()).ifPresent(l -> counts.merge(l, 1, Integer::sum));
                }
            }
        }
        int most = counts.values().stream().mapToInt(c -> c).max().orElse(0);
        List<Language> first = counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    private Optional<Language> language(TablePlan table, String heading) {
        Map<String, Set<String>> languages =
                known.computeIfAbsent(table.inventory().code(), code -> languages(table.inventory()));
        for (String text : texts(heading, table.form().header().join())) {
            Set<String> found = languages.getOrDefault(WordFolding.key(text), Set.of());
            if (!found.isEmpty()) {
                return found.size() == 1 ? Language.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What may have been matched: all stacked parts, then those from the second on, and so forth, without their unit too. */
    private List<String> texts(String heading, String join) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from >= 0; from = next(heading, join, from)) {
            String tail = heading.substring(from);
            texts.add(tail);
            texts.add(UnitText.of(tail, words).base());
        }
        return texts;
    }

    private static int next(String heading, String join, int from) {
        int at = join.isEmpty() ? -1 : heading.indexOf(join, from);
        return at < 0 ? -1 : at + join.length();
    }

    /** Languages by folded spelling; a spelling of any language has an empty one. */
    private static Map<String, Set<String>> languages(Inventory inventory) {
        Map<String, Set<String>> languages = new ConcurrentHashMap<>();
        inventory.headings().values().forEach(all -> all.forEach(spelling -> add(spelling, languages)));
        inventory.codes().values().forEach(list -> list.spellings().forEach(spelling -> add(spelling, languages)));
        return languages;
    }

    private static void add(Spelling spelling, Map<String, Set<String>> languages) {
        languages
                .computeIfAbsent(WordFolding.key(spelling.text()), key -> new TreeSet<>())
                .add(spelling.language());
    }
}
