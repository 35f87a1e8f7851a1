package org.phaseout.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Chart;

/** The figures of one area over the years, oldest first. */
record Series(Chart chart, String areaType, String area, List<Point> points) {

    /** Near a limit: nine tenths of it. */
    private static final BigDecimal NEAR = new BigDecimal("0.9");

    /** Those that need a person first, then those near their limit, then the others that have one. */
    static Comparator<Series> order(Chart chart) {
        return Comparator.comparingInt((Series s) -> chart.by().indexOf(s.areaType))
                .thenComparingInt(Series::rank)
                .thenComparing(chart.goal() == null ? Series::farthestFirst : (a, b) -> farthestFirst(b, a))
                .thenComparing(Series::area);
    }

    private int rank() {
        return needsPerson() ? 0 : isNear() ? 1 : measured() ? 2 : 3;
    }

    /** The newest figure, or the newest status that needs a person. */
    @Nullable
    Point newest() {
        Point newest = null;
        for (Point point : points) {
            if (point.figure() != null || needsPerson(point)) {
                newest = point;
            }
        }
        return newest;
    }

    boolean needsPerson() {
        Point newest = newest();
        return newest != null && needsPerson(newest);
    }

    boolean needsPerson(Point point) {
        return point.status() != null && chart.attention().contains(point.status());
    }

    /** Whether a figure is over the limit, as its status says, or as the two figures do. */
    boolean isOver(Point point) {
        if (chart.limit() == null) {
            return false;
        }
        return chart.attention().isEmpty()
                ? point.figure() != null
                        && point.measure() != null
                        && point.figure().compareTo(point.measure()) > 0
                : needsPerson(point);
    }

    boolean isNear() {
        Point newest = newest();
        return chart.limit() != null
                && newest != null
                && newest.figure() != null
                && newest.measure() != null
                && newest.measure().signum() > 0
                && newest.figure().compareTo(newest.measure().multiply(NEAR)) >= 0
                && !needsPerson(newest);
    }

    private boolean measured() {
        Point newest = newest();
        return newest != null && newest.figure() != null && newest.measure() != null;
    }

    /** By the share of the limit or goal that is reached, without dividing; a limit of zero is the farthest. */
    private static int farthestFirst(Series a, Series b) {
        if (!a.measured() || !b.measured()) {
            return Boolean.compare(b.measured(), a.measured());
        }
        Point one = Objects.requireNonNull(a.newest());
        Point other = Objects.requireNonNull(b.newest());
        BigDecimal left = Objects.requireNonNull(one.figure()).multiply(Objects.requireNonNull(other.measure()));
        BigDecimal right = Objects.requireNonNull(other.figure()).multiply(Objects.requireNonNull(one.measure()));
        return right.compareTo(left);
    }

    /** Every figure and limit that the picture has to hold. */
    List<BigDecimal> amounts() {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Point point : points) {
            if (point.figure() != null) {
                amounts.add(point.figure());
            }
            if (point.measure() != null) {
                amounts.add(point.measure());
            }
        }
        return amounts;
    }
}
