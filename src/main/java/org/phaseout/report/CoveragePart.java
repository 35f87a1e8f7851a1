package org.phaseout.report;

import java.util.List;
import java.util.Map;

/** What came in and what is missing: a grid of countries and years for each inventory. */
final class CoveragePart {

    private static final List<CellState> LEGEND =
            List.of(CellState.COUNTS, CellState.PART, CellState.RETURNED, CellState.MISSING);

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    CoveragePart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        if (facts.coverage().isEmpty()) {
            tables.note(words.text("coverage.none"));
            return;
        }
        html.element("ul", () -> LEGEND.forEach(this::legend), "class", "legend grid");
        for (Map.Entry<String, Coverage> inventory : facts.coverage().entrySet()) {
            grid(facts.inventory(inventory.getKey()), inventory.getValue());
        }
    }

    private void legend(CellState state) {
        html.element("li", () -> {
            html.element("span", state.mark(), "class", state.style());
            html.text(" ").text(words.text("coverage." + state.style()));
        });
    }

    private void grid(String title, Coverage coverage) {
        List<String> countries = coverage.heardOf().stream()
                .sorted(Countries.byName(facts.contents()))
                .toList();
        html.element("h3", title);
        if (!countries.isEmpty()) {
            html.element(
                            "div",
                            () -> html.element("table", () -> cells(title, coverage, countries), "class", "grid"),
                            "class",
                            "frame",
                            "role",
                            "region",
                            "tabindex",
                            "0",
                            "aria-label",
                            words.text("coverage.caption", title))
                    .line();
        }
        List<String> silent = coverage.silent();
        if (!silent.isEmpty()) {
            tables.folded(
                    words.count("coverage.silent", silent.size()),
                    false,
                    true,
                    () -> html.element("p", Countries.names(facts.contents(), silent), "class", "names"));
        }
    }

    private void cells(String title, Coverage coverage, List<String> countries) {
        html.element("caption", words.text("coverage.caption", title), "class", "unseen");
        html.element(
                "thead",
                () -> html.element("tr", () -> {
                    html.element("th", words.text("coverage.country"), "scope", "col");
                    coverage.years()
                            .forEach(year -> html.element(
                                    "th",
                                    () -> html.element("span", year + ""),
                                    "scope",
                                    "col",
                                    "class",
                                    gap(coverage, year)));
                }));
        html.element(
                "tbody",
                () -> countries.forEach(country -> tables.row(() -> {
                    tables.head(facts.contents().name(country));
                    coverage.years().forEach(year -> {
                        CellState state = coverage.state(country, year);
                        html.element("td", state.mark(), "class", state.style() + gap(coverage, year));
                    });
                })));
    }

    /** A little room where years are left out, because nobody reported and nothing was due. */
    private static String gap(Coverage coverage, int year) {
        Integer before = coverage.years().lower(year);
        return before == null || before == year - 1 ? "" : " g";
    }
}
