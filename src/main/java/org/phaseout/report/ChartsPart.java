package org.phaseout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phaseout.definition.Chart;

/** The main indicators against their limits: pictures, what they mean, and the same in figures. */
final class ChartsPart {

    /** Areas whose pictures are in sight, and all that are drawn. */
    private static final int SHOWN = 12;

    private static final int DRAWN = 60;
    /** Rows of figures below a picture, and how many of them are printed. */
    private static final int FIGURES = 600;

    private static final int ON_PAPER = 40;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    ChartsPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        List<ChartData> drawn =
                facts.charts().stream().filter(c -> !c.series().isEmpty()).toList();
        if (drawn.isEmpty()) {
            tables.note(words.text("charts.none"));
        }
        for (int i = 0; i < drawn.size(); i++) {
            chart(drawn.get(i), "c" + i);
        }
    }

    private void chart(ChartData data, String id) {
        Chart chart = data.chart();
        List<Series> series = data.series();
        html.element(
                        "article",
                        () -> {
                            html.element("h3", chart.title());
                            html.element("p", what(data), "class", "note");
                            legend(data);
                            if (chart.kind() == Chart.Kind.BARS) {
                                new BarPictures(html, words, facts, data)
                                        .write(series.subList(0, Math.min(DRAWN, series.size())));
                            } else {
                                lines(data, id);
                            }
                            if (series.size() > DRAWN) {
                                tables.note(
                                        words.count("charts.beyond", series.size() - DRAWN, Facts.csv(data.table())));
                            }
                            if (chart.kind() == Chart.Kind.LINES) {
                                figures(data);
                            }
                        },
                        "class",
                        "chart")
                .line();
    }

    private String what(ChartData data) {
        return words.text(
                "charts.what",
                data.table().definition().id(),
                data.column().title(),
                data.column().unit() == null ? "" : data.column().unit(),
                Facts.csv(data.table()));
    }

    private void legend(ChartData data) {
        Chart chart = data.chart();
        html.element(
                "ul",
                () -> {
                    if (chart.kind() == Chart.Kind.LINES) {
                        html.element("li", words.text("legend.figure"), "class", "l-figure");
                        html.element(
                                "li", words.text(ofAreas(data) ? "legend.gap-areas" : "legend.gap"), "class", "l-gap");
                    } else {
                        html.element("li", words.text("legend.bar"), "class", "l-bar");
                    }
                    if (chart.measure() != null) {
                        html.element(
                                "li",
                                words.text(chart.limit() == null ? "legend.goal" : "legend.limit"),
                                "class",
                                chart.kind() == Chart.Kind.LINES ? "l-limit" : "l-tick");
                    }
                    if (chart.limit() != null && chart.kind() == Chart.Kind.LINES) {
                        html.element("li", words.text("legend.over"), "class", "l-over");
                    }
                    if (chart.kind() == Chart.Kind.LINES
                            && data.series().stream()
                                    .anyMatch(s -> s.points().stream().anyMatch(Point::estimated))) {
                        html.element("li", words.text("legend.estimated"), "class", "l-estimated");
                    }
                    chart.marks()
                            .forEach((year, meaning) -> html.element(
                                    "li", words.text("legend.mark", year + "", meaning), "class", "l-mark"));
                },
                "class",
                "legend");
    }

    private void lines(ChartData data, String id) {
        List<Series> series = data.series();
        pictures(data, series.subList(0, Math.min(SHOWN, series.size())), id + "a");
        if (series.size() > SHOWN) {
            List<Series> rest = series.subList(SHOWN, Math.min(DRAWN, series.size()));
            tables.folded(words.count("charts.more", rest.size()), false, true, () -> pictures(data, rest, id + "b"));
        }
    }

    private void pictures(ChartData data, List<Series> series, String id) {
        Standing standing = new Standing(words, data);
        html.element(
                "div",
                () -> {
                    for (int i = 0; i < series.size(); i++) {
                        Series one = series.get(i);
                        String name = facts.contents().name(one.area());
                        String picture = id + "-" + i;
                        html.element(
                                        "figure",
                                        () -> {
                                            html.element("figcaption", () -> {
                                                html.element("strong", () -> html.foreign(name));
                                                html.text(" ").element("span", standing.of(one));
                                            });
                                            new LinePicture(html, one).draw(picture, name, standing.of(one));
                                        },
                                        "class",
                                        one.needsPerson() ? "over" : one.isNear() ? "near" : "level")
                                .line();
                    }
                },
                "class",
                "pictures");
    }

    private void figures(ChartData data) {
        List<Map.Entry<Series, Point>> rows = new ArrayList<>();
        data.series()
                .forEach(s -> s.points().stream()
                        .filter(p -> p.figure() != null || p.measure() != null)
                        .forEach(p -> rows.add(Map.entry(s, p))));
        List<String> headings = new ArrayList<>(
                List.of(words.text("charts.area"), words.text("charts.year"), ">" + words.text("charts.figure")));
        if (data.chart().measure() != null) {
            headings.add(">" + words.text(data.chart().limit() == null ? "charts.goal-head" : "charts.limit-head"));
        }
        if (data.chart().status() != null) {
            headings.add(words.text("charts.status"));
        }
        if (ofAreas(data)) {
            headings.add(">" + words.text("charts.reported"));
            headings.add(">" + words.text("charts.expected"));
        }
        tables.folded(
                words.count("charts.figures", Math.min(rows.size(), FIGURES)), false, rows.size() <= ON_PAPER, () -> {
                    tables.table(
                            data.chart().title(),
                            headings,
                            () -> html.element(
                                    "tbody",
                                    () -> rows.stream()
                                            .limit(FIGURES)
                                            .forEach(row -> figure(data, row.getKey(), row.getValue()))),
                            "figures");
                    if (rows.size() > FIGURES) {
                        tables.note(words.count("beyond", rows.size() - FIGURES, Facts.csv(data.table())));
                    }
                });
    }

    private void figure(ChartData data, Series series, Point point) {
        tables.row(() -> {
            tables.head(facts.contents().name(series.area()));
            tables.text(point.year() + "");
            tables.number(point.figure() == null ? "–" : Numbers.of(point.figure()));
            if (data.chart().measure() != null) {
                tables.number(point.measure() == null ? "–" : Numbers.of(point.measure()));
            }
            if (data.chart().status() != null) {
                tables.text(point.status() == null ? "" : Words.ofCode(point.status()));
            }
            if (ofAreas(data)) {
                Point.Reporting reporting = point.reporting();
                tables.number(reporting == null ? "" : Numbers.of(reporting.reporting()));
                tables.number(reporting == null ? "" : Numbers.of(reporting.expected()));
            }
        });
    }

    private static boolean ofAreas(ChartData data) {
        return data.series().stream().anyMatch(s -> !s.areaType().equals("country"));
    }
}
