package org.phaseout.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands on the first sheet, line by line. */
final class Cover {

    static final String TITLE = "Phaseout: indicator tables";

    private Cover() {}

    /** @param heading whether the line is a heading of those below it */
    record Line(String text, boolean heading) {}

    static List<Line> lines(EditionContents edition) {
        List<Line> lines = new ArrayList<>();
        text(lines, "National inventories as countries reported them, checked, and added up by area and year.");
        heading(lines, "Edition");
        text(lines, "Run " + edition.runId() + ", made by Phaseout " + edition.software() + ".");
        text(lines, "The same inputs always give the same run and the same file.");
        heading(lines, "Inventories");
        edition.tables().stream().map(PublishedTable::inventoryTitle).distinct().forEach(title -> text(lines, title));
        heading(lines, "Files that went in");
        text(lines, submissions(edition.sources()));
        heading(lines, "How to read");
        text(lines, "Contents lists the sheets. Each table starts in cell A1 of its sheet, with one row of headings.");
        text(lines, "Units stand in square brackets in the headings; a marker such as [note 1] points to sheet Notes.");
        text(lines, "An empty cell is not zero: see [note 4]. Numbers are stored as numbers.");
        text(lines, "Sources lists every file received and what became of it.");
        return List.copyOf(lines);
    }

    private static String submissions(List<SourceEntry> sources) {
        Map<String, Long> states = sources.stream()
                .collect(Collectors.groupingBy(s -> words(s.state()), TreeMap::new, Collectors.counting()));
        String counts = states.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return sources.isEmpty()
                ? "No submissions."
                : sources.size() + (sources.size() == 1 ? " submission: " : " submissions: ") + counts + ".";
    }

    /** A state as readers see it: accepted with issues. */
    static String words(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void heading(List<Line> lines, String text) {
        lines.add(new Line(text, true));
    }

    private static void text(List<Line> lines, String text) {
        lines.add(new Line(text, false));
    }
}
