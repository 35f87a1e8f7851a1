package org.phaseout.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same process, started anew several times. */
record Series(String name, String command, List<Measured> runs) {

    Series {
        runs = List.copyOf(runs);
    }

    double wall() {
        return median(runs.stream().map(Measured::wall).toList());
    }

    @Nullable
    Double cpu() {
        return medianOf(Measured::cpu);
    }

    /** The most that any of them held: a limit is a limit for all. */
    @Nullable
    Double peakMiB() {
        return runs.stream()
                .map(Measured::peakMiB)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
    }

    boolean isDone() {
        return !runs.isEmpty() && runs.stream().allMatch(Measured::isDone);
    }

    Measured last() {
        return runs.get(runs.size() - 1);
    }

    /** Median of something else that each of them told. */
    double median(Function<Measured, Double> what) {
        return median(runs.stream().map(what).toList());
    }

    private @Nullable Double medianOf(Function<Measured, @Nullable Double> what) {
        List<Double> known = runs.stream().map(what).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : median(known);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
