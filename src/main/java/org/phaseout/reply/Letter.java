package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Language;
import org.phaseout.language.Phrases;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Shown;

/** The letter to the sender; its first lines stand over the list of issues too. */
final class Letter {

    private static final int FIRST = 5;

    private final Reply reply;
    private final Tally tally;
    private final Phrases phrases;
    private final Map<Severity, String> severities = new EnumMap<>(Severity.class);

    private Letter(Reply reply, Tally tally) {
        this.reply = reply;
        this.tally = tally;
        this.phrases = Phrases.of("reply", reply.language());
        for (Severity severity : Severity.values()) {
            severities.put(severity, phrases.text("severity." + severity.word()));
        }
    }

    /** Goes through the issues once to tell how many there are. */
    static Letter of(Reply reply) throws IOException {
        return new Letter(reply, Tally.of(reply.issues()));
    }

    Tally tally() {
        return tally;
    }

    FoundIssues issues() {
        return reply.issues();
    }

    Phrases phrases() {
        return phrases;
    }

    Language language() {
        return reply.language();
    }

    /** What became of the file. */
    String verdict() {
        return phrases.text(
                "letter." + reply.outcome().name().toLowerCase(java.util.Locale.ROOT), Shown.of(reply.file()));
    }

    /** What counts of it and what does not, and how much is to be mended. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        if (reply.outcome() == Reply.Outcome.PARTLY) {
            lines.add(phrases.text("letter.accepted", String.join(", ", reply.accepted()), reply.rowsAccepted()));
            if (reply.rowsRefused() > 0) {
                lines.add(phrases.text("letter.refused", String.join(", ", reply.refused()), reply.rowsRefused()));
            }
        }
        if (tally.cells() > 0) {
            lines.add(phrases.text(
                    "letter.counts",
                    tally.count(Severity.ERROR),
                    tally.count(Severity.WARNING),
                    tally.count(Severity.INFO),
                    tally.cells()));
        }
        return lines;
    }

    /** How to mend it and send it back. */
    String how() {
        return phrases.text(reply.outcome() == Reply.Outcome.QUESTIONS ? "letter.check" : "letter.correct");
    }

    /**
     * The whole letter.
     *
     * @param workbook name of the marked workbook; null if there is none
     * @param copied whether the workbook is one of ours, for the file is none that can be marked itself
     */
    String text(@Nullable String workbook, boolean copied) throws IOException {
        StringBuilder text = new StringBuilder(verdict()).append("\n\n");
        summary().forEach(line -> text.append(line).append('\n'));
        text.append(summary().isEmpty() ? "" : "\n").append(firstOnes()).append('\n');
        if (workbook == null) {
            text.append(phrases.text("letter.again"));
        } else {
            text.append(phrases.text("letter.workbook", workbook, phrases.text("sheet.name")));
            text.append(copied ? "\n" + phrases.text("letter.copied") : "")
                    .append("\n\n")
                    .append(how());
        }
        return text.append('\n').toString();
    }

    private String firstOnes() throws IOException {
        List<String> lines = new ArrayList<>();
        reply.issues().each(issue -> {
            if (lines.size() < FIRST && issue.severity() == worst()) {
                lines.add(
                        "  %d. %s: %s %s".formatted(lines.size() + 1, place(issue.at()), issue.message(), issue.fix()));
            }
        });
        String heading = tally.count(worst()) > lines.size() ? phrases.text("letter.first", lines.size()) + "\n" : "";
        return heading + String.join("\n", lines) + "\n";
    }

    private Severity worst() {
        return tally.count(Severity.ERROR) > 0
                ? Severity.ERROR
                : tally.count(Severity.WARNING) > 0 ? Severity.WARNING : Severity.INFO;
    }

    /** Where an issue is, as a spreadsheet shows it. */
    String place(CellRef at) {
        String sheet = Shown.of(at.sheet());
        if (at.row() < 1) {
            return sheet;
        }
        return at.column().isEmpty()
                ? sheet + ", " + phrases.text("place.row", at.row())
                : sheet + "!" + at.column() + at.row();
    }

    /** How bad an issue is, in a word. */
    String severity(Issue issue) {
        return severities.getOrDefault(issue.severity(), "");
    }

    /** What a comment says of an issue. */
    String comment(Issue issue) {
        String text = severity(issue) + " " + issue.code() + "\n" + issue.message() + "\n" + issue.fix();
        return text.replace("\r\n", "\n");
    }
}
