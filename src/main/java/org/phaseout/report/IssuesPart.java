package org.phaseout.report;

import java.util.List;
import java.util.Locale;
import org.phaseout.publish.IssueEntry;

/** Issues by rule, the gravest first: how many, what they look like, what to do. */
final class IssuesPart {

    /** Rules that are shown unfolded. */
    private static final int SHOWN = 20;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    IssuesPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        List<RuleDigest> rules = facts.issues().rules();
        if (rules.isEmpty()) {
            tables.note(words.text("issues.none"));
        }
        rules.stream().limit(SHOWN).forEach(this::rule);
        if (rules.size() > SHOWN) {
            tables.folded(
                    words.count("issues.more", rules.size() - SHOWN),
                    false,
                    true,
                    () -> rules.stream().skip(SHOWN).forEach(this::rule));
        }
        if (facts.issues().ofReplaced() > 0) {
            tables.note(words.count("issues.replaced", facts.issues().ofReplaced()));
        }
        tables.note(words.text("issues.where"));
    }

    private void rule(RuleDigest rule) {
        html.element(
                        "article",
                        () -> {
                            html.element("div", () -> about(rule), "class", "about");
                            html.element(
                                    "div",
                                    () -> {
                                        html.element(
                                                "ul", () -> rule.examples().forEach(this::example), "class", "cells");
                                        fixes(rule);
                                    },
                                    "class",
                                    "seen");
                        },
                        "class",
                        "rule")
                .line();
    }

    private void about(RuleDigest rule) {
        String severity = rule.severity().word();
        html.element("h3", () -> {
            html.element("code", rule.code());
            html.text(" ").element("span", words.text("severity." + severity), "class", "severity " + severity);
        });
        html.element("p", words.count("issues.count", rule.count(), words.count("files.count", rule.files())));
        String meaning = facts.contents().meanings().get(rule.code());
        if (meaning != null) {
            html.element("p", meaning);
        }
        html.element("p", words.text("issues.anchor", rule.code().toLowerCase(Locale.ROOT)));
    }

    private void example(IssueEntry entry) {
        html.element("li", () -> {
            html.element("span", () -> html.foreign(entry.file()), "class", "file");
            html.text(" · ");
            Quotes.place(html, entry.issue());
            html.element("p", entry.issue().message(), "dir", "auto");
        });
    }

    private void fixes(RuleDigest rule) {
        rule.examples().stream()
                .map(e -> e.issue().fix())
                .distinct()
                .forEach(fix -> html.element(
                        "p",
                        () -> html.element("strong", words.text("issues.fix"))
                                .text(" ")
                                .text(fix),
                        "class",
                        "todo",
                        "dir",
                        "auto"));
    }
}
