package org.phaseout.batch;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaseout.store.Sections.Section;

/** Says in a few words what a submission covers. */
public final class Covered {

    private static final int NAMED = 6;

    private Covered() {}

    /** Countries and years, such as "JOR 2021–2023"; a count where there are many. */
    public static List<String> countries(List<Section> sections) {
        Map<String, NavigableSet<Integer>> years = new TreeMap<>();
        sections.forEach(s -> years.computeIfAbsent(s.key().country(), k -> new TreeSet<>())
                .add(s.key().timePeriod()));
        if (years.size() <= NAMED) {
            return years.entrySet().stream()
                    .map(e -> e.getKey() + " " + span(e.getValue()))
                    .toList();
        }
        NavigableSet<Integer> all = new TreeSet<>();
        years.values().forEach(all::addAll);
        return List.of(years.size() + " countries " + span(all));
    }

    /** Forms with their countries and years. */
    static String sections(List<Section> sections) {
        Map<String, List<Section>> forms = sections.stream()
                .collect(Collectors.groupingBy(s -> s.key().form(), TreeMap::new, Collectors.toList()));
        return forms.entrySet().stream()
                .map(e -> e.getKey() + ": " + String.join(", ", countries(e.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String span(NavigableSet<Integer> years) {
        return years.size() == 1 ? years.first().toString() : years.first() + "–" + years.last();
    }
}
