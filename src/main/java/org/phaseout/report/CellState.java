package org.phaseout.report;

/** How a country and year stands in the grid. Each has a sign of its own, so that it is seen without colour. */
enum CellState {
    COUNTS("c", "✓"),
    PART("p", "!"),
    RETURNED("r", "×"),
    MISSING("m", "–"),
    NOTHING("n", "");

    private final String style;
    private final String mark;

    CellState(String style, String mark) {
        this.style = style;
        this.mark = mark;
    }

    /** Its class in the style: one letter, for there are many cells. */
    String style() {
        return style;
    }

    String mark() {
        return mark;
    }
}
