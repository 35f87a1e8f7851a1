package org.phaseout.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page around its parts: head, verdict, contents, parts in the order in which people need them. */
final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final List<String> PARTS =
            List.of("today", "files", "issues", "coverage", "charts", "moved", "appendix");

    private final Html html;
    private final Words words;
    private final Facts facts;

    Page(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
    }

    void write() {
        html.element("html", this::document, "lang", "en").line();
    }

    private void document() {
        Verdict verdict = new Verdict(words, facts);
        html.element("head", () -> head(verdict)).line();
        html.element("body", () -> body(verdict)).line();
    }

    private void head(Verdict verdict) {
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", words.text("title", verdict.files())).line();
        html.style(css());
    }

    private void body(Verdict verdict) {
        html.element("a", words.text("skip"), "class", "skip", "href", "#today").line();
        html.element("header", () -> top(verdict)).line();
        html.element("nav", this::contents, "aria-label", words.text("contents"))
                .line();
        html.element("main", this::parts).line();
        html.element(
                        "footer",
                        () -> html.element(
                                "p", words.text("footer", facts.edition().runId())))
                .line();
    }

    private void top(Verdict verdict) {
        html.element("p", words.text("kicker", facts.edition().runId()), "class", "kicker");
        html.element("h1", verdict.files() + verdict.areas());
        verdict.tiles(html);
    }

    private void contents() {
        html.element(
                "ul",
                () -> PARTS.forEach(part ->
                        html.element("li", () -> html.element("a", words.text(part + ".title"), "href", "#" + part))));
    }

    private void parts() {
        part("today", () -> new TodayPart(html, words, facts).write());
        part("files", () -> new FilesPart(html, words, facts).write());
        part("issues", () -> new IssuesPart(html, words, facts).write());
        part("coverage", () -> new CoveragePart(html, words, facts).write());
        part("charts", () -> new ChartsPart(html, words, facts).write());
        part("moved", () -> new MovedPart(html, words, facts).write());
        part("appendix", () -> new AppendixPart(html, words, facts).write());
    }

    private void part(String id, Runnable inside) {
        html.element(
                        "section",
                        () -> {
                            html.element("h2", words.text(id + ".title"), "id", id + "-title");
                            inside.run();
                        },
                        "id",
                        id,
                        "aria-labelledby",
                        id + "-title")
                .line();
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of the report is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
