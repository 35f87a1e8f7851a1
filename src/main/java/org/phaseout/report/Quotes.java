package org.phaseout.report;

import org.phaseout.model.Issue;

/** Cells as they are quoted: where, and what stands there. */
final class Quotes {

    /** Characters of a cell that are shown; issues.csv holds the whole. */
    private static final int LONGEST = 120;

    private Quotes() {}

    /** The place in the file and what was found there. */
    static void place(Html html, Issue issue) {
        String place = issue.at().toString();
        if (!place.isEmpty()) {
            html.element("span", () -> html.foreign(place), "class", "cell");
        }
        if (!issue.found().isEmpty()) {
            html.text(" ");
            found(html, issue.found());
        }
    }

    static void found(Html html, String found) {
        html.element("q", () -> html.foreign(cut(found)));
    }

    static String cut(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
