package org.phaseout.reply;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.language.Language;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;

/** Replies made up for tests. */
final class Replying {

    private final List<Issue> issues = new ArrayList<>();
    private Language language = Language.ENGLISH;
    private String file = "book.xlsx";

    static Replying to(String file) {
        Replying replying = new Replying();
        replying.file = file;
        return replying;
    }

    Replying in(Language other) {
        language = other;
        return this;
    }

    Replying error(String sheet, String column, int row) {
        return issue(Severity.ERROR, sheet, column, row);
    }

    Replying warning(String sheet, String column, int row) {
        return issue(Severity.WARNING, sheet, column, row);
    }

    Replying issue(Severity severity, String sheet, String column, int row) {
        int number = issues.size() + 1;
        issues.add(new Issue(
                "HFC-%03d".formatted(number),
                severity,
                new CellRef(sheet, column, row),
                "Heading <" + number + ">",
                "field",
                "=found & " + number,
                "Wrong " + number + ".",
                "Mend " + number + ".",
                Issue.Subject.UNKNOWN));
        return this;
    }

    Reply reply() {
        return new Reply(
                file, Reply.Outcome.PARTLY, language, List.of("KEN 2022"), List.of("KEN 2023"), 7, 2, taker -> {
                    for (Issue issue : issues) {
                        taker.take(issue);
                    }
                });
    }
}
