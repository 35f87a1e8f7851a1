package org.phaseout.report;

import java.util.List;

/** Tables and folded parts, written alike everywhere. */
final class Tables {

    private final Html html;
    /** Whether a summary above has just said what the table is. */
    private boolean announced;

    Tables(Html html) {
        this.html = html;
    }

    /**
     * A table with its caption, in a frame that scrolls where the screen is narrow.
     *
     * @param headings texts of the columns; one that begins with {@code >} is over figures
     */
    void table(String caption, List<String> headings, Runnable bodies, String kind) {
        html.element(
                        "div",
                        () -> html.element(
                                "table",
                                () -> {
                                    html.element("caption", caption, "class", announced ? "unseen" : "seen");
                                    html.element(
                                            "thead", () -> html.element("tr", () -> headings.forEach(this::heading)));
                                    bodies.run();
                                },
                                "class",
                                kind),
                        "class",
                        "frame",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-label",
                        caption)
                .line();
    }

    private void heading(String text) {
        if (text.startsWith(">")) {
            html.element("th", text.substring(1), "scope", "col", "class", "n");
        } else {
            html.element("th", text, "scope", "col");
        }
    }

    /** A heading over several rows. */
    void group(String text, int columns) {
        html.element(
                "tr",
                () -> html.element(
                        "th", () -> html.foreign(text), "scope", "rowgroup", "colspan", Integer.toString(columns)),
                "class",
                "group");
    }

    void row(Runnable cells) {
        html.element("tr", cells).line();
    }

    void head(String text) {
        html.element("th", () -> html.foreign(text), "scope", "row");
    }

    void text(String text) {
        html.element("td", text);
    }

    /** Text from outside. */
    void foreign(String text) {
        html.element("td", text, "dir", "auto");
    }

    void number(String text) {
        html.element("td", text, "class", "n");
    }

    void cell(Runnable inside) {
        html.element("td", inside);
    }

    /** What is folded away until somebody wants it; on paper it is open, unless it is too long for that. */
    void folded(String summary, boolean open, boolean onPaper, Runnable inside) {
        String kind = onPaper ? "fold" : "fold long";
        Runnable all = () -> {
            html.element("summary", summary);
            announced = true;
            inside.run();
            announced = false;
        };
        if (open) {
            html.element("details", all, "class", kind, "open", "");
        } else {
            html.element("details", all, "class", kind);
        }
        html.line();
    }

    void note(String text) {
        html.element("p", text, "class", "note").line();
    }
}
