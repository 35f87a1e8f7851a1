package org.phaseout.reply;

import org.phaseout.language.Language;
import org.phaseout.model.Issue;

/** What is wrong and what to do, in the words of the sender's language. */
final class Wording {

    private Wording() {}

    static String message(Issue issue, Language language) {
        return issue.message();
    }

    static String fix(Issue issue, Language language) {
        return issue.fix();
    }
}
