package org.phaseout.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The newest figure of each area as a bar beside its figures: a table that can be read without the bars. */
final class BarPictures {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final ChartData data;
    private final Tables tables;

    BarPictures(Html html, Words words, Facts facts, ChartData data) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.data = data;
        this.tables = new Tables(html);
    }

    void write(List<Series> series) {
        BigDecimal most = series.stream()
                .map(Series::newest)
                .flatMap(p -> p == null ? java.util.stream.Stream.empty() : amounts(p).stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        Scale scale = new Scale(BigDecimal.ZERO, Scale.roundUp(most), 0, WIDTH);
        List<String> headings = new ArrayList<>(List.of(
                words.text("charts.area"),
                words.text("charts.year"),
                words.text("charts.bar"),
                ">" + data.column().title()));
        if (data.chart().measure() != null) {
            headings.add(">" + words.text(data.chart().limit() == null ? "charts.goal-head" : "charts.limit-head"));
        }
        if (data.chart().status() != null) {
            headings.add(words.text("charts.status"));
        }
        tables.table(
                data.chart().title(),
                headings,
                () -> html.element("tbody", () -> series.forEach(s -> row(s, scale))),
                "bars");
    }

    private static List<BigDecimal> amounts(Point point) {
        List<BigDecimal> amounts = new ArrayList<>();
        if (point.figure() != null) {
            amounts.add(point.figure());
        }
        if (point.measure() != null) {
            amounts.add(point.measure());
        }
        return amounts;
    }

    private void row(Series series, Scale scale) {
        Point newest = series.newest();
        if (newest == null) {
            return;
        }
        tables.row(() -> {
            tables.head(facts.contents().name(series.area()));
            tables.text(newest.year() + "");
            html.element("td", () -> bar(newest, series.needsPerson(), scale), "class", "bar");
            tables.number(newest.figure() == null ? "–" : Numbers.of(newest.figure()));
            if (data.chart().measure() != null) {
                tables.number(newest.measure() == null ? "–" : Numbers.of(newest.measure()));
            }
            if (data.chart().status() != null) {
                html.element(
                        "td",
                        newest.status() == null ? "" : Words.ofCode(newest.status()),
                        "class",
                        series.needsPerson() ? "alarm" : "quiet");
            }
        });
    }

    /** The figures stand beside it, so that it says nothing to those who cannot see it. */
    private void bar(Point point, boolean alarm, Scale scale) {
        html.element(
                "svg",
                () -> {
                    html.element("path", "", "class", "top", "d", "M0 " + HEIGHT / 2 + "H" + WIDTH);
                    if (point.figure() != null && point.figure().signum() > 0) {
                        html.element(
                                "rect",
                                "",
                                "class",
                                alarm ? "fill over" : "fill",
                                "x",
                                "0",
                                "y",
                                "3",
                                "width",
                                scale.at(point.figure()),
                                "height",
                                "8");
                    }
                    if (point.measure() != null) {
                        html.element(
                                "path", "", "class", "tick", "d", "M" + scale.at(point.measure()) + " 0V" + HEIGHT);
                    }
                },
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
    }
}
