package org.phaseout.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Shown;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;
import org.phaseout.reference.ReviewedNames;
import org.phaseout.reference.ReviewedNames.Asked;

/** Makes decisions of what people wrote into the sheet of questions, and says what cannot be used. */
final class Answers {

    private final Map<String, OpenQuestion> open = new HashMap<>();
    private final Choices choices;
    private final ReviewedNames reviewed;
    private final String operator;
    private final String now;
    private final List<SpellingDecision> decisions = new ArrayList<>();
    private final Map<String, PendingRow> unused = new LinkedHashMap<>();

    /**
     * @param reviewed answers that hold already
     * @param operator who answers where the row does not say
     */
    Answers(List<OpenQuestion> open, Choices choices, ReviewedNames reviewed, String operator, String now) {
        open.forEach(question -> this.open.put(question.id(), question));
        this.choices = choices;
        this.reviewed = reviewed;
        this.operator = operator;
        this.now = now;
    }

    /** Decisions to be written down. */
    List<SpellingDecision> decisions() {
        return decisions;
    }

    /** Rows that were answered and cannot be used, with their remarks, by question. */
    Map<String, PendingRow> unused() {
        return unused;
    }

    void take(List<PendingRow> rows) {
        for (PendingRow row : rows) {
            if (row.isTyped()) {
                take(row);
            }
        }
    }

    private void take(PendingRow row) {
        try {
            OpenQuestion question = question(row);
            Review review = review(question, row);
            if (review != null) {
                decide(question, review, row);
            } else {
                unused.put(row.id(), row.remarked(""));
            }
        } catch (Choices.Unfit e) {
            unused.put(row.id().isEmpty() ? "row " + row.number() : row.id(), row.remarked(e.why()));
        }
    }

    private void decide(OpenQuestion question, Review review, PendingRow row) throws Choices.Unfit {
        String form = form(question, row);
        requireOnce(new Asked(question.id(), form), review);
        if (!review.equals(reviewed.find(question.id(), form))) {
            String by = row.text(PendingColumn.BY);
            decisions.add(new SpellingDecision(
                    question.kind(),
                    question.inventory(),
                    question.list(),
                    form,
                    question.name(),
                    review,
                    by.isEmpty() ? operator : by,
                    now,
                    row.text(PendingColumn.NOTE)));
        }
    }

    private void requireOnce(Asked asked, Review review) throws Choices.Unfit {
        boolean contradicted =
                decisions.removeIf(d -> d.asked().equals(asked) && !d.review().equals(review));
        if (contradicted) {
            throw new Choices.Unfit("Two rows answer this name differently. Keep one answer.");
        }
        decisions.removeIf(d -> d.asked().equals(asked));
    }

    /** The question of a row: as it is asked, else as the row tells it. */
    private OpenQuestion question(PendingRow row) throws Choices.Unfit {
        OpenQuestion asked = open.get(row.id());
        OpenQuestion told = asked == null ? told(row) : asked;
        if (told == null) {
            throw new Choices.Unfit(
                    "It cannot be told which name this row is about: its kind, name or question was altered.");
        }
        return told;
    }

    private static @Nullable OpenQuestion told(PendingRow row) {
        for (NameKind kind : NameKind.values()) {
            if (kind.word().equals(row.text(PendingColumn.KIND))) {
                boolean shared = kind != NameKind.CODE && kind != NameKind.HEADING;
                String[] where = (row.text(PendingColumn.WHERE) + PendingRow.WITHIN + " ").split(PendingRow.WITHIN, -1);
                String inventory = shared ? "" : where[0].strip();
                String within = shared ? "" : where[1].strip();
                String list = kind == NameKind.CODE ? within : "";
                String name = row.text(PendingColumn.NAME);
                boolean same = NameQuestion.of(kind, inventory, list, name).id().equals(row.id());
                List<String> forms =
                        kind == NameKind.HEADING && !within.isEmpty() ? List.of(within.split(", ")) : List.of();
                return same ? new OpenQuestion(row.id(), kind, inventory, list, forms, name, 0, 0, "") : null;
            }
        }
        return null;
    }

    /** @return null if the row says nothing yet */
    private @Nullable Review review(OpenQuestion question, PendingRow row) throws Choices.Unfit {
        String choice = row.text(PendingColumn.CHOICE);
        return switch (row.text(PendingColumn.ANSWER).toLowerCase(Locale.ROOT)) {
            case "" -> later(choice);
            case "accept" -> accepted(question, row, choice);
            case "choose" -> chosen(question, choice);
            case "refuse" -> refused(choice);
            default ->
                throw new Choices.Unfit("Write accept, choose or refuse, not '%s'."
                        .formatted(Shown.of(row.text(PendingColumn.ANSWER))));
        };
    }

    private static @Nullable Review later(String choice) throws Choices.Unfit {
        if (!choice.isEmpty()) {
            throw new Choices.Unfit("There is a choice, but no answer. Write choose if it holds.");
        }
        return null;
    }

    private Review accepted(OpenQuestion question, PendingRow row, String choice) throws Choices.Unfit {
        String first = row.text(PendingColumn.FIRST);
        if (first.isEmpty()) {
            throw new Choices.Unfit("There is no suggestion to accept. Write choose with a choice, or refuse.");
        }
        if (!choice.isEmpty() && !choice.equals(first)) {
            throw new Choices.Unfit(
                    "Accept means the first suggestion, but there is a choice too. Keep one of the two.");
        }
        return new Review(choices.code(question, first));
    }

    private Review chosen(OpenQuestion question, String choice) throws Choices.Unfit {
        if (choice.isEmpty()) {
            throw new Choices.Unfit("Choose needs a choice.");
        }
        return new Review(choices.code(question, choice));
    }

    private static Review refused(String choice) throws Choices.Unfit {
        if (!choice.isEmpty()) {
            throw new Choices.Unfit("Refuse needs no choice. Delete it, or write choose.");
        }
        return new Review(null);
    }

    private String form(OpenQuestion question, PendingRow row) throws Choices.Unfit {
        String form = row.text(PendingColumn.FORM);
        if (form.isEmpty()) {
            return "";
        }
        if (question.kind() != NameKind.HEADING) {
            throw new Choices.Unfit("Only headings can be answered for one form. Delete the form.");
        }
        List<String> forms = choices.forms(question.inventory());
        if (!forms.contains(form)) {
            throw new Choices.Unfit("There is no form '%s' in %s. Known are: %s."
                    .formatted(Shown.of(form), question.inventory(), String.join(", ", forms)));
        }
        return form;
    }
}
