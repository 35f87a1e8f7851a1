package org.phaseout.benchmark;

import java.util.List;

/** How the time of one kind of night grows. */
record Curve(String name, List<Point> points) {

    /** @param times how many times the smallest amount of work */
    record Point(int times, double seconds) {}

    Curve {
        points = List.copyOf(points);
    }
}
