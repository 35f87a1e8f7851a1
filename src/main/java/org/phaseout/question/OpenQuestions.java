package org.phaseout.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.model.Shown;
import org.phaseout.store.AskedNames.Open;

/** Brings together what all files ask about one name. */
public final class OpenQuestions {

    /** By kind; what is asked most comes first. */
    static final Comparator<OpenQuestion> ORDER = Comparator.comparing(OpenQuestion::kind)
            .thenComparing(q -> -q.times())
            .thenComparing(OpenQuestion::name)
            .thenComparing(OpenQuestion::id);

    private OpenQuestions() {}

    public static List<OpenQuestion> of(List<Open> asked) {
        Map<String, List<Open>> byQuestion = new TreeMap<>();
        asked.forEach(open -> byQuestion
                .computeIfAbsent(open.question(), q -> new ArrayList<>())
                .add(open));
        return byQuestion.values().stream()
                .map(OpenQuestions::question)
                .sorted(ORDER)
                .toList();
    }

    private static OpenQuestion question(List<Open> same) {
        Open first = same.stream()
                .min(Comparator.comparing(Open::file)
                        .thenComparing(Open::sha256)
                        .thenComparing(Open::cell))
                .orElseThrow();
        return new OpenQuestion(
                first.question(),
                first.kind(),
                first.inventory(),
                first.list(),
                List.copyOf(new TreeSet<>(
                        same.stream().map(Open::form).filter(f -> !f.isEmpty()).toList())),
                mostFrequent(same),
                same.stream().mapToLong(Open::times).sum(),
                (int) same.stream().map(Open::sha256).distinct().count(),
                Shown.of(first.file()) + " · " + Shown.of(first.cell()));
    }

    private static String mostFrequent(List<Open> same) {
        Map<String, Long> times = new TreeMap<>();
        same.forEach(open -> times.merge(open.name(), open.times(), Long::sum));
        return times.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
