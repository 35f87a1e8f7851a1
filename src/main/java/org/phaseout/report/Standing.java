package org.phaseout.report;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.publish.OutputColumn;

/** How an area stands, in one line: newest figure, limit or goal, status. */
record Standing(Words words, ChartData data) {

    String of(Series series) {
        Point newest = series.newest();
        if (newest == null) {
            return words.text("charts.no-figure");
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                newest.figure() == null
                        ? words.text("charts.no-figure-in", newest.year() + "")
                        : words.text("charts.newest", Numbers.of(newest.figure()), unit(), newest.year() + ""));
        if (newest.measure() != null) {
            parts.add(words.text(
                    data.chart().goal() == null ? "charts.limit" : "charts.goal", Numbers.of(newest.measure())));
        }
        if (newest.status() != null) {
            parts.add(Words.ofCode(newest.status()));
        }
        Point.Reporting reporting = newest.reporting();
        if (reporting != null) {
            parts.add(words.text(
                    "charts.reporting", Numbers.of(reporting.reporting()), Numbers.of(reporting.expected())));
        }
        return String.join(" · ", parts);
    }

    private String unit() {
        OutputColumn column = data.column();
        return column.unit() == null ? "" : column.unit();
    }
}
