package org.phaseout.ops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Submissions;

/** Issues as a person reads them. */
public final class Issues {

    private final Submissions submissions;
    private final IssueStore issues;

    Issues(Submissions submissions, IssueStore issues) {
        this.submissions = submissions;
        this.issues = issues;
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

    /** All issues in the order of the files' arrival. */
    public List<Line> all() {
        List<Line> lines = new ArrayList<>();
        submissions
                .all()
                .forEach(s -> issues.each(
                        s.id(),
                        kept -> lines.add(new Line(
                                s.fileName(),
                                kept.issue().at().sheet(),
                                kept.issue().at().cell(),
                                kept.issue().columnHeader(),
                                kept.issue().field(),
                                kept.issue().found(),
                                kept.issue().code(),
                                kept.issue().severity().word(),
                                kept.issue().message(),
                                kept.issue().fix()))));
        return lines;
    }
}
