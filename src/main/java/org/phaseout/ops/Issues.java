package org.phaseout.ops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Titles;
import org.phaseout.language.IssueText;
import org.phaseout.language.Language;
import org.phaseout.model.Issue;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Submissions;

/** Issues as a person reads them. */
public final class Issues {

    private final Submissions submissions;
    private final IssueStore issues;
    private final List<Inventory> inventories;

    Issues(Submissions submissions, IssueStore issues, List<Inventory> inventories) {
        this.submissions = submissions;
        this.issues = issues;
        this.inventories = inventories;
    }

    /** One issue with its file. */
    public record Line(
            String file,
            String sheet,
            String cell,
            @Nullable String columnHeader,
            @Nullable String field,
            String valueRaw,
            String ruleId,
            String severity,
            String message,
            String howToFix) {}

    /** All issues in the order of the files' arrival, as they are published. */
    public List<Line> all() {
        return all(Language.ENGLISH);
    }

    /** All issues in the order of the files' arrival, in the words of a language. */
    public List<Line> all(Language language) {
        IssueText text = IssueText.in(language, Titles.words(inventories, language));
        List<Line> lines = new ArrayList<>();
        submissions
                .all()
                .forEach(s -> issues.each(s.id(), kept -> lines.add(line(s.fileName(), text.say(kept.issue())))));
        return lines;
    }

    private static Line line(String file, Issue issue) {
        return new Line(
                file,
                issue.at().sheet(),
                issue.at().cell(),
                issue.columnHeader(),
                issue.field(),
                issue.found(),
                issue.code(),
                issue.severity().word(),
                issue.message(),
                issue.fix());
    }
}
