package org.phaseout.reply;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaseout.model.Issue;

/** Puts comments to the marked cells, in the order of the file and as many as a workbook bears. */
final class CellComments {

    /** Comments in a workbook: with more, programs take minutes to open it. */
    static final int MOST = 65_000;

    private static final int LONGEST = 8_000;

    private final Letter letter;
    private final Map<String, SheetMarks> sheets;
    private int made;
    private boolean full;
    private boolean threads;

    CellComments(Letter letter, Collection<SheetMarks> sheets) {
        this.letter = letter;
        this.sheets = sheets.stream().collect(Collectors.toMap(m -> m.sheet().name(), m -> m, (a, b) -> a));
    }

    void add(FoundIssues issues) throws IOException {
        issues.each(issue -> {
            SheetMarks sheet = sheets.get(issue.at().sheet());
            if (sheet != null && Tally.isMarked(issue)) {
                add(sheet, issue);
            }
        });
    }

    private void add(SheetMarks sheet, Issue issue) {
        long key = sheet.shown(Cells.key(issue.at()));
        String before = sheet.texts().get(key);
        if (!sheet.takesComment(key)) {
            threads = true;
        } else if (before == null && made >= MOST) {
            full = true;
        } else if (before == null || before.length() < LONGEST) {
            made += before == null ? 1 : 0;
            sheet.addComment(key, letter.comment(issue));
        }
    }

    /** What is to be said of those that could not be put. */
    List<String> notes() {
        Stream<String> room = full ? Stream.of(letter.phrases().text("note.comments", MOST)) : Stream.of();
        Stream<String> thread = threads ? Stream.of(letter.phrases().text("note.threads")) : Stream.of();
        return Stream.concat(room, thread).toList();
    }
}
