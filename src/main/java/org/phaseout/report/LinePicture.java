package org.phaseout.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of one area over the years. Half years are the unit across, so that a limit spans the whole year that
 * it is for.
 */
final class LinePicture {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 128;
    private static final int LEFT = 8;
    private static final int RIGHT = WIDTH - 8;
    private static final int TOP = 18;
    private static final int BOTTOM = 106;
    private static final int LABELS = HEIGHT - 8;
    /** Room that the number of a year takes. */
    private static final int LABEL = 30;

    private final Html html;
    private final Series series;
    private final Scale across;
    private final Scale up;

    LinePicture(Html html, Series series) {
        this.html = html;
        this.series = series;
        int first = series.points().get(0).year();
        int last = series.points().get(series.points().size() - 1).year();
        for (int mark : series.chart().marks().keySet()) {
            first = Math.min(first, mark);
            last = Math.max(last, mark);
        }
        across = new Scale(BigDecimal.valueOf(2L * first - 1), BigDecimal.valueOf(2L * last + 1), LEFT, RIGHT);
        List<BigDecimal> amounts = series.amounts();
        BigDecimal most = amounts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        BigDecimal least = amounts.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal bottom = least.signum() < 0 ? Scale.roundUp(least.negate()).negate() : BigDecimal.ZERO;
        up = new Scale(bottom, Scale.roundUp(most), BOTTOM, TOP);
    }

    void draw(String id, String name, String description) {
        html.element(
                "svg",
                () -> {
                    html.element("title", name, "id", id + "t");
                    html.element("desc", description, "id", id + "d");
                    frame();
                    marks();
                    measure();
                    line();
                    series.points().forEach(this::point);
                },
                "role",
                "img",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "aria-labelledby",
                id + "t " + id + "d");
    }

    private void frame() {
        rule("axis", up.at(BigDecimal.ZERO));
        rule("top", up.at(up.to()));
        html.element("text", Numbers.of(up.to()), "x", LEFT + "", "y", TOP - 5 + "");
        if (up.from().signum() < 0) {
            rule("top", up.at(up.from()));
            html.element("text", Numbers.of(up.from()), "x", LEFT + "", "y", BOTTOM - 4 + "");
        }
        years();
    }

    private void rule(String kind, String y) {
        html.element("path", "", "class", kind, "d", "M" + LEFT + " " + y + "H" + RIGHT);
    }

    /** Marked years first, then the last and the first, as long as there is room. */
    private void years() {
        List<Integer> wanted = new ArrayList<>(series.chart().marks().keySet());
        wanted.add(series.points().get(series.points().size() - 1).year());
        wanted.add(series.points().get(0).year());
        List<BigDecimal> taken = new ArrayList<>();
        for (int year : wanted) {
            BigDecimal x = across.place(BigDecimal.valueOf(2L * year));
            if (taken.stream().allMatch(t -> t.subtract(x).abs().compareTo(BigDecimal.valueOf(LABEL)) >= 0)) {
                taken.add(x);
                html.element("text", year + "", "x", label(x), "y", LABELS + "", "class", "year");
            }
        }
    }

    /** Labels stand in the middle below their year, but not beyond the edge. */
    private static String label(BigDecimal x) {
        BigDecimal half = BigDecimal.valueOf(LABEL / 2 - 2);
        return x.max(half).min(BigDecimal.valueOf(WIDTH).subtract(half)).toPlainString();
    }

    private void marks() {
        for (int year : series.chart().marks().keySet()) {
            html.element("path", "", "class", "mark", "d", "M" + across.at(2L * year) + " " + TOP + "V" + BOTTOM);
        }
    }

    /** The limit or goal, level through each of its years; one that is the same for all goes on to the last mark. */
    private void measure() {
        String measure = series.chart().measure();
        if (measure == null) {
            return;
        }
        if (!Character.isLetter(measure.charAt(0))) {
            rule("limit", up.at(new BigDecimal(measure)));
            return;
        }
        StringBuilder path = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (Point point : series.points()) {
            if (point.measure() != null) {
                boolean goesOn = before == point.year() - 1;
                path.append(
                                goesOn
                                        ? "V" + up.at(point.measure())
                                        : "M" + across.at(2L * point.year() - 1) + " " + up.at(point.measure()))
                        .append('H')
                        .append(across.at(2L * point.year() + 1));
                before = point.year();
            }
        }
        if (path.length() > 0) {
            html.element("path", "", "class", "limit", "d", path.toString());
        }
    }

    /** Solid from year to year, broken across years without a figure and where other countries are in the sum. */
    private void line() {
        StringBuilder solid = new StringBuilder();
        StringBuilder broken = new StringBuilder();
        @Nullable Point before = null;
        for (Point point : series.points()) {
            if (point.figure() != null) {
                if (before != null && before.figure() != null) {
                    (point.goesOnFrom(before) ? solid : broken)
                            .append('M')
                            .append(place(before, before.figure()))
                            .append('L')
                            .append(place(point, point.figure()));
                }
                before = point;
            }
        }
        if (broken.length() > 0) {
            html.element("path", "", "class", "gap", "d", broken.toString());
        }
        if (solid.length() > 0) {
            html.element("path", "", "class", "line", "d", solid.toString());
        }
    }

    private String place(Point point, BigDecimal figure) {
        return across.at(2L * point.year()) + " " + up.at(figure);
    }

    private void point(Point point) {
        BigDecimal figure = point.figure();
        if (figure == null) {
            return;
        }
        if (series.isOver(point)) {
            html.element("path", "", "class", "over", "d", "M" + place(point, figure) + "m0 -4l4 4l-4 4l-4 -4z");
        } else {
            html.element(
                    "circle",
                    "",
                    "class",
                    point.estimated() ? "estimated" : "point",
                    "cx",
                    across.at(2L * point.year()),
                    "cy",
                    up.at(figure),
                    "r",
                    "2.6");
        }
    }
}
