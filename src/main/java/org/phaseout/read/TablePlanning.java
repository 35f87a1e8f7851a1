package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.reference.Suggestion;
import org.phaseout.reference.WordFolding;

/** Turns the chosen form into the plan of a table and says what a person should know about its headings. */
final class TablePlanning {

    private static final String ADD_WHAT_IS_MISSING =
            "Add what is missing as a column, in a labelled cell above the table, or in the name of the sheet or file.";

    private final SheetTop top;
    private final FormMatch match;
    private final String join;

    TablePlanning(SheetTop top, FormMatch match) {
        this.top = top;
        this.match = match;
        this.join = match.words().form().header().join();
    }

    FormMatch match() {
        return match;
    }

    TablePlan table(Area area) {
        return new TablePlan(
                top.sheet(),
                match.words().inventory().inventory(),
                match.words().form(),
                area,
                match.firstRow(),
                match.lastRow(),
                match.columns().all().stream().map(m -> m.column(join)).toList(),
                match.context(),
                evidence());
    }

    private List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        evidence.add("The headings in row " + match.firstRow() + " give " + given() + ".");
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

    private String given() {
        return match.columns().all().stream()
                .filter(m -> m.fields().size() == 1)
                .map(m -> title(m.fields().get(0)) + " ("
                        + CellRef.letters(m.heading().column()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String title(String field) {
        Field known = match.words().inventory().inventory().fields().get(field);
        return known == null ? field.replace('_', ' ') : known.title();
    }

    /** @param all tables of the sheet, this one too: a heading that another one reads is not lost */
    List<Issue> issues(List<TablePlanning> all) {
        List<Issue> issues = new ArrayList<>(match.titles().issues());
        for (HeadingMeaning meaning : match.columns().all()) {
            if (meaning.isAmbiguous()) {
                issues.add(ambiguous(meaning));
            } else if (match.columns().twice().containsKey(meaning.heading())) {
                issues.add(twice(meaning));
            } else if (!meaning.known() && all.stream().noneMatch(t -> t.reads(meaning))) {
                issues.add(unknown(meaning));
            } else if (meaning.why().equals(FormWords.ELSEWHERE) && all.stream().noneMatch(t -> t.reads(meaning))) {
                issues.add(elsewhere(meaning));
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

    private Issue elsewhere(HeadingMeaning meaning) {
        return at(
                ReadIssue.HEADING_ELSEWHERE,
                meaning,
                null,
                "This heading belongs to another form, so '"
                        + match.words().form().title() + "' does not read its column.",
                "Move the figures to the form that asks for them, if there are any.");
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

    /** What a form that nearly fits still needs. */
    static Issue nearMiss(SheetTop top, FormMatch match) {
        return ReadIssue.NO_TABLE.at(
                CellRef.wholeRow(top.sheet().name(), match.firstRow()),
                "",
                "The headings resemble '" + match.words().form().title() + "', but " + lacks(top, match) + ".",
                ADD_WHAT_IS_MISSING);
    }

    /** As above, below a table that is read, which ends there. */
    static Issue unreadBelow(SheetTop top, FormMatch match) {
        return ReadIssue.TABLE_UNREAD.at(
                CellRef.wholeRow(top.sheet().name(), match.firstRow()),
                "",
                "Another table seems to begin here, like '"
                        + match.words().form().title() + "', but " + lacks(top, match)
                        + "; nothing from here on is read.",
                ADD_WHAT_IS_MISSING);
    }

    /** What came nearest on a sheet that is not read: the form, its headings that were found, and what it lacks. */
    static String nearest(SheetTop top, FormMatch match) {
        TablePlanning planning = new TablePlanning(top, match);
        return "Nearest is '" + match.words().form().title() + "' with headings in row " + match.firstRow() + ": "
                + planning.given() + "; " + lacks(top, match) + ".";
    }

    /** What a form still needs that nearly fits. */
    static String lacks(SheetTop top, FormMatch match) {
        TablePlanning planning = new TablePlanning(top, match);
        return match.isComplete()
                ? "neither the name of the sheet nor a title above says so"
                : "nothing gives "
                        + match.missing().stream().map(planning::title).collect(Collectors.joining(", "));
    }
}
