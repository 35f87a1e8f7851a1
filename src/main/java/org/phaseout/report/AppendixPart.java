package org.phaseout.report;

import java.util.List;
import java.util.Map;
import org.phaseout.definition.Table;
import org.phaseout.publish.PublishedTable;

/** What the figures rest on: definitions of the tables, hashes of what went in, software. */
final class AppendixPart {

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    AppendixPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        tables.folded(words.text("appendix.tables"), false, true, this::definitions);
        tables.folded(words.text("appendix.inputs"), false, true, this::hashes);
        html.element(
                "p",
                words.text(
                        "appendix.software",
                        facts.edition().software(),
                        facts.edition().runId()));
        html.element("p", words.text("appendix.same"), "class", "note");
    }

    private void definitions() {
        tables.table(
                words.text("appendix.tables"),
                List.of(words.text("appendix.table"), words.text("appendix.definition"), words.text("appendix.source")),
                () -> html.element("tbody", () -> facts.edition().tables().forEach(this::definition)),
                "definitions");
    }

    private void definition(PublishedTable published) {
        Table table = published.definition();
        tables.row(() -> {
            html.element(
                    "th",
                    () -> html.text(table.id()).text(" ").text(table.title()).element("small", Facts.csv(published)),
                    "scope",
                    "row");
            tables.cell(() -> {
                html.text(table.definition());
                html.element("p", table.formula(), "class", "why");
            });
            tables.text(table.source());
        });
    }

    private void hashes() {
        tables.table(
                words.text("appendix.inputs"),
                List.of(words.text("appendix.input"), words.text("appendix.sha")),
                () -> html.element("tbody", () -> {
                    for (Map.Entry<String, String> definition :
                            facts.edition().definitions().entrySet()) {
                        hash(
                                words.text("appendix.inventory", facts.inventory(definition.getKey())),
                                definition.getValue());
                    }
                    hash(words.text("appendix.reference"), facts.edition().reference());
                }),
                "hashes");
        tables.note(words.count("appendix.files", facts.files().size()));
    }

    private void hash(String what, String sha256) {
        tables.row(() -> {
            tables.head(what);
            tables.cell(() -> html.element("code", sha256));
        });
    }
}
