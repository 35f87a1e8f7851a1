package org.phaseout.benchmark;

import java.util.Comparator;

/** The results as one page of Markdown. */
final class Page {

    private Page() {}

    static String of(Protocol protocol, String machine) {
        StringBuilder page = new StringBuilder("# Results\n\n").append(machine).append("\n\n");
        goals(protocol, page);
        series(protocol, page);
        page.append('\n');
        protocol.notes()
                .forEach(note ->
                        page.append("- ").append(note.replace('\n', ' ')).append('\n'));
        if (!protocol.curves().isEmpty()) {
            page.append("\n![Time of a night](nights.svg)\n");
        }
        return page.toString();
    }

    private static void goals(Protocol protocol, StringBuilder page) {
        page.append("| Line | What | Goal | Measured | Met |\n|--|--|--|--|--|\n");
        protocol.goals().stream()
                .sorted(Comparator.comparingInt(Goal::line))
                .forEach(goal -> page.append("| %d | %s | %s | %s | %s |%n"
                        .formatted(
                                goal.line(),
                                goal.what(),
                                goal.wanted(),
                                goal.measured(),
                                goal.met() == null ? "–" : goal.met() ? "yes" : "**no**")));
        page.append('\n');
    }

    private static void series(Protocol protocol, StringBuilder page) {
        page.append("| Process | Starts | Wall s (median) | CPU s (median) | Peak MiB (most) | Command |\n"
                + "|--|--|--|--|--|--|\n");
        protocol.series()
                .forEach(series -> page.append("| %s | %d | %s%s | %s | %s | `%s` |%n"
                        .formatted(
                                series.name(),
                                series.runs().size(),
                                Figures.of(series.wall()),
                                series.isDone() ? "" : ", failed",
                                Figures.of(series.cpu()),
                                Figures.of(series.peakMiB()),
                                series.command())));
    }
}
