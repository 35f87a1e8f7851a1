package org.phaseout.question;

import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;
import org.phaseout.reference.ReviewedNames.Asked;

/**
 * What a person decided that a name means.
 *
 * @param inventory inventory that it holds for; empty for all
 * @param list code list that it holds for; empty for other kinds
 * @param form form that it is limited to; empty for all forms of the inventory
 * @param spelling the name
 * @param by who decided
 * @param at when it was taken down, UTC
 */
public record SpellingDecision(
        NameKind kind,
        String inventory,
        String list,
        String form,
        String spelling,
        Review review,
        String by,
        String at,
        String note) {

    public NameQuestion question() {
        return NameQuestion.of(kind, inventory, list, spelling);
    }

    Asked asked() {
        return new Asked(question().id(), form);
    }
}
