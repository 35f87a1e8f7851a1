package org.phaseout.reference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that hold. Safe for threads. */
public final class ReviewedNames {

    /** Nobody has answered anything. */
    public static final ReviewedNames NONE = new ReviewedNames(Map.of());

    private final Map<Asked, Review> answers;

    private ReviewedNames(Map<Asked, Review> answers) {
        this.answers = answers;
    }

    /**
     * What was asked.
     *
     * @param question id of the question
     * @param form form that the answer is limited to; empty for all
     */
    public record Asked(String question, String form) {}

    public static ReviewedNames of(Map<Asked, Review> answers) {
        return new ReviewedNames(Map.copyOf(answers));
    }

    /** The answer for a form, else the one for all forms; null if there is none. */
    public @Nullable Review find(String question, String form) {
        if (answers.isEmpty()) {
            return null;
        }
        Review own = form.isEmpty() ? null : answers.get(new Asked(question, form));
        return own == null ? answers.get(new Asked(question, "")) : own;
    }

    /** These with one more, which holds in place of an earlier one. */
    public ReviewedNames with(Asked asked, Review review) {
        Map<Asked, Review> all = new HashMap<>(answers);
        all.put(asked, review);
        return of(all);
    }
}
