package org.phaseout.reply;

import java.io.IOException;
import java.text.Bidi;
import org.phaseout.model.Issue;
import org.phaseout.reply.Looks.Own;

/** Writes the rows of the list of issues, one an issue. */
final class IssueRows {

    /** Of the columns, in characters. */
    static final int[] WIDTHS = {18, 30, 22, 16, 48, 48, 11};

    private static final int PLACE = 1;
    private static final int HIGHEST = 400;

    private final Letter letter;
    private final boolean rightToLeft;
    private final Looks looks;
    private final TextRows rows;
    private final IssueLinks links;
    private final String[] texts = new String[WIDTHS.length];

    IssueRows(Letter letter, Looks looks, TextRows rows, IssueLinks links) {
        this.letter = letter;
        this.rightToLeft = letter.language().isRightToLeft();
        this.looks = looks;
        this.rows = rows;
        this.links = links;
    }

    void write(Issue issue) throws IOException {
        texts[0] = letter.severity(issue);
        texts[PLACE] = links.place(issue.at());
        texts[2] = issue.columnHeader() == null ? "" : issue.columnHeader();
        texts[3] = issue.found();
        texts[4] = issue.message();
        texts[5] = issue.fix();
        texts[6] = issue.code();
        rows.start(height(), false);
        rows.cell(0, texts[0], looks.own(Own.of(issue.severity())));
        boolean linked = links.add(rows.number(), issue.at());
        for (int i = PLACE; i < texts.length; i++) {
            rows.cell(i, texts[i], looks.own(i == PLACE && linked ? Own.LINK : look(texts[i])));
        }
        rows.end();
    }

    private Own look(String text) {
        boolean latin = rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return latin ? Own.LATIN : Own.TEXT;
    }

    /** Room for the text that needs most; programs that fit rows themselves may fit them anew. */
    private int height() {
        int most = 1;
        for (int i = 0; i < texts.length; i++) {
            most = Math.max(most, TextRows.lines(texts[i], WIDTHS[i] - 2));
        }
        return Math.min(TextRows.LINE_POINTS * most, HIGHEST);
    }
}
