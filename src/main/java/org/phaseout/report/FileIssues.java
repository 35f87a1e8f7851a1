package org.phaseout.report;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;

/** The issues of one file: how many, and the first errors. */
final class FileIssues {

    static final FileIssues NONE = new FileIssues();

    private static final int NAMED = 3;

    private final List<Issue> firstErrors = new ArrayList<>();
    private long errors;
    private long warnings;

    void add(Issue issue) {
        if (issue.severity() == Severity.WARNING) {
            warnings++;
        }
        if (issue.severity() == Severity.ERROR) {
            errors++;
            if (firstErrors.size() < NAMED) {
                firstErrors.add(issue);
            }
        }
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    List<Issue> firstErrors() {
        return List.copyOf(firstErrors);
    }
}
