package org.phaseout.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.phaseout.definition.Chart;
import org.phaseout.model.Issue;
import org.phaseout.publish.SourceEntry;

/** What needs a person today: for each who, what, and what to do. */
final class TodayPart {

    /** What is shown of each kind before the rest is folded away. */
    private static final int SHOWN = 12;
    /** What is named of each kind at most. */
    private static final int NAMED = 500;
    /** Folded items up to which they are printed. */
    private static final int ON_PAPER = 100;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    TodayPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        boolean any = files(FileState.RETURNED);
        any |= files(FileState.REJECTED);
        for (ChartData chart : facts.charts()) {
            any |= areas(chart);
        }
        any |= names();
        for (Map.Entry<String, Coverage> inventory : facts.coverage().entrySet()) {
            any |= missing(inventory.getKey(), inventory.getValue());
        }
        if (!any) {
            html.element("p", words.text("today.nothing"), "class", "calm");
        }
    }

    private boolean files(FileState state) {
        List<SourceEntry> files =
                facts.files().stream().filter(f -> FileState.of(f) == state).toList();
        return kind(
                words.count("today." + state.key(), files.size()),
                words.text("today." + state.key() + ".todo"),
                files,
                this::file,
                "issues.csv");
    }

    private void file(SourceEntry file) {
        ReportContents.FileFacts known = facts.of(file);
        FileIssues issues = facts.issues().of(file);
        html.element("strong", () -> html.foreign(file.file()));
        html.text(" · ").text(who(known.countries()));
        if (issues.errors() > 0) {
            html.text(" · ").text(words.count("errors", issues.errors()));
        }
        String reason = known.reason();
        if (reason != null && (FileState.of(file) == FileState.REJECTED || issues.errors() == 0)) {
            html.element("p", reason, "dir", "auto");
        } else {
            html.element("ul", () -> issues.firstErrors().forEach(this::issue), "class", "cells");
        }
    }

    private void issue(Issue issue) {
        html.element("li", () -> {
            Quotes.place(html, issue);
            html.text(" ").text(issue.message());
        });
    }

    private String who(List<String> countries) {
        if (countries.isEmpty()) {
            return words.text("country.unknown");
        }
        return countries.size() > 3
                ? words.count("countries", countries.size())
                : Words.list(countries.stream().map(facts.contents()::name).toList());
    }

    private boolean areas(ChartData data) {
        Chart chart = data.chart();
        return kind(
                words.count("verdict.areas", data.needingPerson().size(), chart.says()),
                chart.todo(),
                data.needingPerson(),
                series -> {
                    html.element("strong", () -> html.foreign(facts.contents().name(series.area())));
                    html.text(" · ").text(new Standing(words, data).of(series));
                },
                Facts.csv(data.table()));
    }

    private boolean names() {
        SortedMap<NameQuestion.Key, NameQuestion> questions = facts.issues().questions();
        boolean any = kind(
                words.count("today.names", questions.size()),
                words.text("today.names.todo"),
                List.copyOf(questions.entrySet()),
                this::question,
                "issues.csv");
        if (facts.issues().unnamed() > 0) {
            tables.note(words.count("today.names.more", facts.issues().unnamed()));
        }
        return any;
    }

    private void question(Map.Entry<NameQuestion.Key, NameQuestion> asked) {
        NameQuestion question = asked.getValue();
        Issue issue = question.first().issue();
        html.text(words.text("name." + asked.getKey().kind())).text(" ");
        html.element("strong", () -> Quotes.found(html, asked.getKey().found()));
        html.text(" · ").text(words.count("times", question.count())).text(" · ");
        html.foreign(question.first().file());
        html.text(" ");
        Quotes.place(html, issue);
        html.element("p", issue.message());
    }

    private boolean missing(String inventory, Coverage coverage) {
        int year = coverage.newestYear();
        List<String> missing = coverage.missing(year);
        if (missing.isEmpty()) {
            return false;
        }
        String title = words.count(
                "today.missing",
                missing.size(),
                Numbers.of(coverage.known(year)),
                facts.inventory(inventory),
                year + "");
        task(
                title,
                words.text("today.missing.todo"),
                () -> tables.folded(
                        words.count("today.missing.names", missing.size()),
                        missing.size() <= SHOWN,
                        false,
                        () -> html.element("p", Countries.names(facts.contents(), missing), "class", "names")));
        return true;
    }

    /** @param where file that names those beyond what is named here */
    private <T> boolean kind(String title, String todo, List<? extends T> all, Consumer<T> each, String where) {
        if (all.isEmpty()) {
            return false;
        }
        task(title, todo, () -> {
            items(all.subList(0, Math.min(SHOWN, all.size())), each);
            if (all.size() > SHOWN) {
                List<? extends T> rest = all.subList(SHOWN, Math.min(NAMED, all.size()));
                tables.folded(
                        words.count("more", all.size() - SHOWN),
                        false,
                        rest.size() <= ON_PAPER,
                        () -> items(rest, each));
            }
            if (all.size() > NAMED) {
                tables.note(words.count("beyond", all.size() - NAMED, where));
            }
        });
        return true;
    }

    private void task(String title, String todo, Runnable inside) {
        html.element(
                        "div",
                        () -> {
                            html.element(
                                    "div",
                                    () -> {
                                        html.element("h3", title);
                                        html.element("p", todo);
                                    },
                                    "class",
                                    "about");
                            html.element("div", inside, "class", "seen");
                        },
                        "class",
                        "task")
                .line();
    }

    private <T> void items(List<? extends T> items, Consumer<T> each) {
        html.element(
                "ul",
                () -> items.forEach(
                        item -> html.element("li", () -> each.accept(item)).line()),
                "class",
                "items");
    }
}
