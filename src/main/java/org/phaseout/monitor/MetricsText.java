package org.phaseout.monitor;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.phaseout.monitor.Figures.Pair;

/** Figures in the text format of Prometheus, always in the same order. */
final class MetricsText {

    private final StringBuilder text = new StringBuilder(4000);

    private MetricsText() {}

    static String of(Figures f) {
        MetricsText m = new MetricsText();
        m.byLabel(
                "last_success_timestamp_seconds",
                "End of the last run that succeeded.",
                "job",
                f.lastSuccess(),
                at -> "" + at.getEpochSecond());
        m.byPair(
                "last_completion_timestamp_seconds",
                "End of the last run, by how it ended.",
                List.of("job", "outcome"),
                f.lastCompletion(),
                at -> "" + at.getEpochSecond());
        m.byLabel("run_duration_seconds", "How long the last run took.", "job", f.runs(), MetricsText::seconds);
        m.byPair(
                "step_duration_seconds",
                "How long each step of the last run took, all files together.",
                List.of("job", "step"),
                f.steps(),
                MetricsText::seconds);
        m.byLabel("files", "Files of the last run by what became of them.", "state", f.files(), String::valueOf);
        m.single("cells_read", "Cells read of all files kept.", f.cells().read());
        m.single(
                "cells_used", "Cells read that are part of a record.", f.cells().used());
        m.single(
                "cells_explained",
                "Cells read that are part of none, with the reason known.",
                f.cells().explained());
        m.byPair(
                "issues",
                "Issues of files that were not replaced or withdrawn.",
                List.of("severity", "definition"),
                f.issues(),
                String::valueOf);
        m.byLabel("submissions_current", "Files that count.", "convention", f.current(), String::valueOf);
        m.byLabel(
                "submissions_overdue",
                "Countries that were to report for the newest year and did not.",
                "convention",
                f.overdue(),
                String::valueOf);
        m.byLabel(
                "unmatched_names",
                "Names that no list knows and nobody has answered.",
                "kind",
                f.unmatched(),
                String::valueOf);
        m.family("build_info", "Version of the program and hash of the definitions; always 1.");
        m.sample("build_info", List.of("version", "definitions_sha"), List.of(f.software(), f.definitions()), "1");
        return m.text.toString();
    }

    private void single(String name, String help, long value) {
        family(name, help);
        sample(name, List.of(), List.of(), String.valueOf(value));
    }

    private <V> void byLabel(String name, String help, String label, Map<String, V> values, Function<V, String> shown) {
        family(name, help);
        new java.util.TreeMap<>(values)
                .forEach((key, value) -> sample(name, List.of(label), List.of(key), shown.apply(value)));
    }

    private <V> void byPair(
            String name, String help, List<String> labels, Map<Pair, V> values, Function<V, String> shown) {
        family(name, help);
        Set<Pair> keys =
                new TreeSet<>(java.util.Comparator.comparing(Pair::first).thenComparing(Pair::second));
        keys.addAll(values.keySet());
        keys.forEach(key -> sample(
                name,
                labels,
                List.of(key.first(), key.second()),
                shown.apply(java.util.Objects.requireNonNull(values.get(key)))));
    }

    private void family(String name, String help) {
        text.append("# HELP phaseout_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE phaseout_").append(name).append(" gauge\n");
    }

    private void sample(String name, List<String> labels, List<String> values, String value) {
        text.append("phaseout_").append(name);
        for (int i = 0; i < labels.size(); i++) {
            text.append(i == 0 ? '{' : ',').append(labels.get(i)).append("=\"");
            text.append(values.get(i)
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n"))
                    .append('"');
        }
        text.append(labels.isEmpty() ? " " : "} ").append(value).append('\n');
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
