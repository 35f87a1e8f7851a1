package org.phaseout.benchmark;

import java.util.List;
import java.util.Locale;

/** Draws how nights grow, each as a multiple of its own smallest: what is linear lies on the dotted line. */
final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 480;
    private static final int LEFT = 60;
    private static final int RIGHT = 220;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of("#0b5cad", "#c2410c", "#15803d", "#7e22ce");
    private static final int[] STEPS = {1, 2, 4, 8};

    private final List<Curve> curves;
    private final double top;
    private final StringBuilder svg = new StringBuilder();

    private Chart(List<Curve> curves) {
        this.curves = curves;
        this.top = Math.max(
                9,
                curves.stream()
                        .flatMap(c -> c.points().stream().map(p -> ratio(c, p)))
                        .max(Double::compare)
                        .orElse(9.0));
    }

    static String of(List<Curve> curves) {
        return new Chart(curves).draw();
    }

    private String draw() {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <text x="%3$d" y="24" font-size="15">Time of a night, in times of its smallest</text>
                """.formatted(WIDTH, HEIGHT, LEFT));
        axes();
        line(x(1), y(1), x(8), y(8), "stroke=\"#999\" stroke-dasharray=\"2 4\"");
        text(x(8) + 8, y(8) - 12, "#777", "start", "linear");
        for (int i = 0; i < curves.size(); i++) {
            curve(curves.get(i), COLOURS.get(i % COLOURS.size()), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        line(LEFT, y(0), WIDTH - RIGHT, y(0), "stroke=\"#333\"");
        line(LEFT, y(0), LEFT, TOP, "stroke=\"#333\"");
        for (int step : STEPS) {
            text(x(step), y(0) + 18, "#333", "middle", step + "×");
            line(LEFT, y(step), WIDTH - RIGHT, y(step), "stroke=\"#eee\"");
            text(LEFT - 8, y(step) + 4, "#333", "end", step + "×");
        }
        text(
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 16,
                "#333",
                "middle",
                "files, of which one time is an eighth of the load");
    }

    private void curve(Curve curve, String colour, int number) {
        StringBuilder path = new StringBuilder();
        for (Curve.Point point : curve.points()) {
            double x = x(point.times());
            double y = y(ratio(curve, point));
            path.append(path.isEmpty() ? "M" : "L")
                    .append(figure(x))
                    .append(' ')
                    .append(figure(y));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>%n".formatted(figure(x), figure(y), colour));
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, colour));
        legend(curve, colour, number);
    }

    /** Beside the curves, for their ends may lie upon each other. */
    private void legend(Curve curve, String colour, int number) {
        int x = WIDTH - RIGHT + 24;
        int y = TOP + 40 + number * 52;
        line(x, y - 4, x + 18, y - 4, "stroke=\"" + colour + "\" stroke-width=\"3\"");
        text(x + 24, y, "#111", "start", curve.name());
        Curve.Point first = curve.points().get(0);
        Curve.Point last = curve.points().get(curve.points().size() - 1);
        text(
                x + 24,
                y + 16,
                "#555",
                "start",
                "1×: " + Figures.of(first.seconds()) + " s, " + last.times() + "×: " + Figures.of(last.seconds())
                        + " s");
    }

    private static double ratio(Curve curve, Curve.Point point) {
        return point.seconds() / curve.points().get(0).seconds();
    }

    private static double x(double times) {
        return LEFT + (WIDTH - LEFT - RIGHT) * times / 8.5;
    }

    private double y(double ratio) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ratio / top;
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>%n"
                .formatted(figure(x1), figure(y1), figure(x2), figure(y2), style));
    }

    private void text(double x, double y, String colour, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" fill=\"%s\" text-anchor=\"%s\">%s</text>%n"
                .formatted(figure(x), figure(y), colour, anchor, text));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
