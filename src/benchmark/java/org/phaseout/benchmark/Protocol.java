package org.phaseout.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was measured and what follows from it, in the order it was found; told on the way to who waits. */
final class Protocol {

    private final PrintStream out;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private boolean allAgree = true;

    Protocol(PrintStream out) {
        this.out = out;
    }

    Series add(Series measured) {
        series.add(measured);
        out.println("%-60s %8s s %8s CPU s %8s MiB%s"
                .formatted(
                        measured.name(),
                        Figures.of(measured.wall()),
                        Figures.of(measured.cpu()),
                        Figures.of(measured.peakMiB()),
                        measured.isDone() ? "" : "  FAILED"));
        return measured;
    }

    void add(Goal goal) {
        goals.add(goal);
        out.println("  goal %d: %s: %s, wanted %s".formatted(goal.line(), goal.what(), goal.measured(), goal.wanted()));
    }

    void note(String note) {
        notes.add(note);
        out.println("  " + note);
    }

    /** @param agree whether totals of two programs are the same */
    void agreed(boolean agree) {
        allAgree &= agree;
    }

    /** Whether all totals that were compared are the same, and every process did what it was asked. */
    boolean isSound() {
        return allAgree && series.stream().allMatch(Series::isDone);
    }

    void add(Curve curve) {
        curves.add(curve);
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<Series> series() {
        return List.copyOf(series);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Curve> curves() {
        return List.copyOf(curves);
    }
}
