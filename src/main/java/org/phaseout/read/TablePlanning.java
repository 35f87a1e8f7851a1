package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.reference.Suggestion;
import org.phaseout.reference.WordFolding;

/** Turns the chosen form into the plan of a table and says what a person should know about its headings. */
final class TablePlanning {

    private final SheetTop top;
    private final FormMatch match;
    private final AskedHeadings asked;
    private final String join;

    TablePlanning(SheetTop top, FormMatch match, AskedHeadings asked) {
        this.top = top;
        this.match = match;
        this.asked = asked;
        this.join = match.words().form().header().join();
    }

    TablePlan table() {
        return new TablePlan(
                top.sheet(),
                match.words().inventory().inventory(),
                match.words().form(),
                match.firstRow(),
                match.lastRow(),
                match.columns().all().stream().map(m -> m.column(join)).toList(),
                match.context(),
                evidence());
    }

    private List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        String fields = match.columns().all().stream()
                .filter(m -> m.fields().size() == 1)
                .map(m -> title(m.fields().get(0)) + " ("
                        + CellRef.letters(m.heading().column()) + ")")
                .collect(Collectors.joining(", "));
        evidence.add("The headings in row " + match.firstRow() + " give " + fields + ".");
        long spread =
                match.columns().all().stream().filter(m -> m.spread() != null).count();
        if (spread > 0) {
            evidence.add(spread + " headings are values that the figures below them belong to.");
        }
        if (match.byName()) {
            evidence.add("The sheet is named '" + top.sheet().name() + "'.");
        }
        if (!match.title().isEmpty()) {
            evidence.add("A title above the table reads '" + match.title() + "'.");
        }
        match.context()
                .forEach((field, found) ->
                        evidence.add(title(field) + " '" + found.text() + "' stands in " + found.at() + "."));
        return evidence;
    }

    private String title(String field) {
        Field known = match.words().inventory().inventory().fields().get(field);
        return known == null ? field.replace('_', ' ') : known.title();
    }

    /** @param all tables of the sheet, this one too: a heading that another one reads is not lost */
    List<Issue> issues(List<TablePlanning> all) {
        List<Issue> issues = new ArrayList<>(match.titles().issues());
        for (HeadingMeaning meaning : match.columns().all()) {
            if (match.columns().twice().containsKey(meaning.heading())) {
                issues.add(twice(meaning));
            } else if (meaning.isAmbiguous()
                    || (!meaning.known() && all.stream().noneMatch(t -> t.reads(meaning)))) {
                issues.add(open(meaning));
            }
        }
        if (all.stream().allMatch(this::lacksNoMoreThan)) {
            match.missingExpected().forEach(field -> issues.add(missing(field)));
        }
        return issues;
    }

    /** A sheet lacks columns of the form that it follows most nearly; the others read along. */
    private boolean lacksNoMoreThan(TablePlanning other) {
        return match.missingExpected().size() <= other.match.missingExpected().size();
    }

    private boolean reads(HeadingMeaning heading) {
        return match.columns().all().stream()
                .anyMatch(m ->
                        m.isRead() && m.heading().column() == heading.heading().column());
    }

    /** What only people can explain is asked about, unless they have refused it. */
    private Issue open(HeadingMeaning meaning) {
        if (asked.isRefused(match, meaning)) {
            return at(
                    ReadIssue.HEADING_REFUSED,
                    meaning,
                    null,
                    "This heading was checked and is not accepted, so its column is not read.",
                    "Use a heading of the form, or delete the column.");
        }
        asked.raised(match, meaning);
        return meaning.isAmbiguous() ? ambiguous(meaning) : unknown(meaning);
    }

    private Issue ambiguous(HeadingMeaning meaning) {
        String both = meaning.fields().stream().map(this::title).collect(Collectors.joining("' or '"));
        return at(
                ReadIssue.HEADING_AMBIGUOUS,
                meaning,
                null,
                "This heading may mean '" + both + "', so its column is not read.",
                "Use a heading that names one of them.");
    }

    private Issue twice(HeadingMeaning meaning) {
        Integer other = match.columns().twice().get(meaning.heading());
        return at(
                ReadIssue.HEADING_TWICE,
                meaning,
                null,
                "This heading means the same as the one in column " + CellRef.letters(other == null ? 0 : other)
                        + "; only that column is read.",
                "Rename the heading, or delete one of the two columns.");
    }

    private Issue unknown(HeadingMeaning meaning) {
        String typed = meaning.heading().last();
        List<Suggestion<String>> nearest = match.words().inventory().nearest(typed).stream()
                .filter(s -> match.words().reads(s.meaning()))
                .toList();
        if (nearest.isEmpty()) {
            return at(
                    ReadIssue.HEADING_UNKNOWN,
                    meaning,
                    null,
                    "This heading is not known to '" + match.words().form().title() + "', so its column is not read.",
                    "Add it to the headings of the inventory if the column should count.");
        }
        Suggestion<String> first = nearest.get(0);
        boolean uncertain = WordFolding.key(first.spelling()).equals(WordFolding.key(typed));
        String names = nearest.stream().map(s -> "'" + s.spelling() + "'").collect(Collectors.joining(", "));
        return at(
                uncertain ? ReadIssue.HEADING_UNCERTAIN : ReadIssue.HEADING_UNKNOWN,
                meaning,
                first.meaning(),
                uncertain
                        ? "This heading may mean '" + title(first.meaning())
                                + "', but that is not certain; its column is not read."
                        : "This heading is not known to '"
                                + match.words().form().title() + "', so its column is not read. The nearest known are "
                                + names + ".",
                "Correct the heading, or add it to the headings of the inventory.");
    }

    private Issue missing(String field) {
        return ReadIssue.COLUMN_MISSING.at(
                CellRef.wholeRow(top.sheet().name(), match.firstRow()),
                field,
                "",
                "There is no column for '" + title(field) + "'; it counts as not reported.",
                "Add the column if there are figures.");
    }

    private Issue at(ReadIssue issue, HeadingMeaning meaning, @Nullable String field, String message, String fix) {
        Heading heading = meaning.heading();
        return new Issue(
                issue.code(),
                issue.severity(),
                CellRef.of(top.sheet().name(), heading.column(), heading.row()),
                heading.joined(join),
                field,
                heading.last(),
                message,
                fix,
                Issue.Subject.UNKNOWN);
    }

    /** Asks what a form that nearly fits lacks, where most of the headings are its own. */
    void askForMissing() {
        List<HeadingMeaning> all = match.columns().all();
        if (!match.isComplete() && 2 * match.columns().read() >= all.size()) {
            all.stream().filter(m -> m.isOpen() && !asked.isRefused(match, m)).forEach(m -> asked.raised(match, m));
        }
    }

    /** Whether the form may be taken. */
    boolean fits() {
        return match.isComplete() && match.hasEvidence();
    }

    /** What a form that nearly fits still needs. */
    Issue nearMiss() {
        String what = match.isComplete()
                ? "neither the name of the sheet nor a title above says so"
                : "nothing gives " + match.missing().stream().map(this::title).collect(Collectors.joining(", "));
        CellRef row = CellRef.wholeRow(top.sheet().name(), match.firstRow());
        return new Issue(
                ReadIssue.NO_TABLE.code(),
                Severity.WARNING,
                row,
                null,
                null,
                "",
                "The headings resemble '" + match.words().form().title() + "', but " + what + ".",
                "Add what is missing as a column, in a labelled cell above the table, or in the name of the sheet or file.",
                Issue.Subject.UNKNOWN);
    }
}
