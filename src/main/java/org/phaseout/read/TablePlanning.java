package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Filling.Item;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.reference.Suggestion;
import org.phaseout.reference.WordFolding;

/** Turns the chosen form into the plan of a table and says what a person should know about its headings. */
final class TablePlanning {

    private final SheetTop top;
    private final FormMatch match;
    private final AskedHeadings asked;
    private final boolean marked;
    private final String join;

    TablePlanning(SheetTop top, FormMatch match, AskedHeadings asked) {
        this(top, match, asked, false);
    }

    /** @param marked whether the sheet itself says that it is this form */
    TablePlanning(SheetTop top, FormMatch match, AskedHeadings asked, boolean marked) {
        this.top = top;
        this.match = match;
        this.asked = asked;
        this.marked = marked;
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
        if (marked) {
            evidence.add("The sheet bears the mark of a template for this form.");
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
            if (match.columns().twice().containsKey(meaning.heading())) {
                issues.add(twice(meaning));
            } else if (meaning.isAmbiguous()
                    || (!meaning.known() && all.stream().noneMatch(t -> t.reads(meaning)))) {
                issues.add(open(meaning));
            } else if (meaning.isLookAlike() && isFirstThatReads(meaning, all)) {
                issues.add(lookAlike(meaning));
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

    private boolean isFirstThatReads(HeadingMeaning heading, List<TablePlanning> all) {
        return all.stream().filter(t -> t.reads(heading)).findFirst().orElse(null) == this;
    }

    private Issue elsewhere(HeadingMeaning meaning) {
        return at(ReadIssue.HEADING_ELSEWHERE, meaning, null, Wording.of(form()));
    }

    /** What only people can explain is asked about, unless they have refused it. */
    private Issue open(HeadingMeaning meaning) {
        if (asked.isRefused(match, meaning)) {
            return at(ReadIssue.HEADING_REFUSED, meaning, null, Wording.PLAIN);
        }
        asked.raised(match, meaning);
        return meaning.isAmbiguous() ? ambiguous(meaning) : unknown(meaning);
    }

    private Issue ambiguous(HeadingMeaning meaning) {
        List<Item> titles = meaning.fields().stream().map(this::item).toList();
        return at(ReadIssue.HEADING_AMBIGUOUS, meaning, null, Wording.of(Filling.fields(titles)));
    }

    private Issue lookAlike(HeadingMeaning meaning) {
        String field = meaning.fields().isEmpty() ? null : meaning.fields().get(0);
        return at(ReadIssue.HEADING_LOOKS_ALIKE, meaning, field, Wording.of(meaning.mixed()));
    }

    /** Headings that look like what the form lacks. */
    List<Issue> neededLookAlikes() {
        return match.columns().all().stream()
                .filter(m -> m.isLookAlike() && m.fields().stream().anyMatch(match.missing()::contains))
                .map(m -> at(
                        ReadIssue.HEADING_LOOKS_ALIKE,
                        m,
                        m.fields().get(0),
                        Wording.variant(
                                "needed",
                                m.mixed(),
                                Filling.fields(
                                        m.fields().stream().map(this::item).toList()))))
                .toList();
    }

    private Issue twice(HeadingMeaning meaning) {
        Integer other = match.columns().twice().get(meaning.heading());
        return at(ReadIssue.HEADING_TWICE, meaning, null, Wording.of(CellRef.letters(other == null ? 0 : other)));
    }

    private Issue unknown(HeadingMeaning meaning) {
        String typed = meaning.heading().last();
        List<Suggestion<String>> nearest = match.words().inventory().nearest(typed).stream()
                .filter(s -> match.words().reads(s.meaning()))
                .toList();
        if (nearest.isEmpty()) {
            return at(ReadIssue.HEADING_UNKNOWN, meaning, null, Wording.of(form()));
        }
        Suggestion<String> first = nearest.get(0);
        if (WordFolding.key(first.spelling()).equals(WordFolding.key(typed))) {
            Filling field = Filling.fields(List.of(item(first.meaning())));
            return at(ReadIssue.HEADING_UNCERTAIN, meaning, first.meaning(), Wording.of(field));
        }
        Filling names =
                Filling.quoted(nearest.stream().map(Suggestion::spelling).toList());
        return at(ReadIssue.HEADING_UNKNOWN, meaning, first.meaning(), Wording.variant("nearest", form(), names));
    }

    private Issue missing(String field) {
        return ReadIssue.COLUMN_MISSING.at(
                CellRef.wholeRow(top.sheet().name(), match.firstRow()),
                field,
                "",
                about(Wording.of(Filling.fields(List.of(item(field))))));
    }

    private Issue at(ReadIssue issue, HeadingMeaning meaning, @Nullable String field, Wording wording) {
        Heading heading = meaning.heading();
        CellRef at = CellRef.of(top.sheet().name(), heading.column(), heading.row());
        return issue.at(at, heading.joined(join), field, heading.last(), about(wording));
    }

    private Item item(String field) {
        return new Item(field, title(field));
    }

    private Filling form() {
        return Filling.form(match.words().form().code(), match.words().form().title());
    }

    private Wording about(Wording wording) {
        return wording.in(match.words().inventory().inventory().code());
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
        return lacking(ReadIssue.NO_TABLE);
    }

    /** As above, below a table that is read, which ends there. */
    Issue unreadBelow() {
        return lacking(ReadIssue.TABLE_UNREAD);
    }

    private Issue lacking(ReadIssue issue) {
        Wording wording = match.isComplete()
                ? Wording.variant("unnamed", form())
                : Wording.of(
                        form(),
                        Filling.fields(match.missing().stream().map(this::item).toList()));
        return issue.at(CellRef.wholeRow(top.sheet().name(), match.firstRow()), "", about(wording));
    }

    /** What came nearest on a sheet that is not read: the form, its headings that were found, and what it lacks. */
    String nearest() {
        return "Nearest is '" + match.words().form().title() + "' with headings in row " + match.firstRow() + ": "
                + given() + "; " + lacks() + ".";
    }

    /** What a form still needs that nearly fits. */
    private String lacks() {
        return match.isComplete()
                ? "neither the name of the sheet nor a title above says so"
                : "nothing gives " + match.missing().stream().map(this::title).collect(Collectors.joining(", "));
    }
}
