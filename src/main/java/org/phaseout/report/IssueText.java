package org.phaseout.report;

import org.phaseout.model.Issue;

/** What an issue says, in the language of the report. The one place where it is asked. */
record IssueText(String message, String fix) {

    static IssueText of(Issue issue) {
        return new IssueText(issue.message(), issue.fix());
    }
}
