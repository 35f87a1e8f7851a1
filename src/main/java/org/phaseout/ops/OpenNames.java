package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.model.Shown;
import org.phaseout.model.WrongUsage;
import org.phaseout.question.Choice;
import org.phaseout.question.Choices;
import org.phaseout.question.OpenQuestion;
import org.phaseout.question.SpellingDecision;
import org.phaseout.question.Spellings;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;

/** Names that wait for an answer, for operators without a spreadsheet. */
public final class OpenNames {

    private final NameQuestions questions;
    private final Home home;
    private final Choices choices;

    OpenNames(NameQuestions questions, Home home, Jobs jobs) {
        this.questions = questions;
        this.home = home;
        this.choices = new Choices(jobs.inventories(), jobs.reference());
    }

    /** A name with what it may mean. */
    public record Line(
            String question,
            String kind,
            String inventory,
            String list,
            List<String> forms,
            String name,
            long times,
            int files,
            String example,
            List<Choice> suggestions) {}

    public List<Line> list() {
        return questions.open().stream()
                .map(q -> new Line(
                        q.id(),
                        q.kind().word(),
                        q.inventory(),
                        q.list(),
                        q.forms(),
                        q.name(),
                        q.times(),
                        q.files(),
                        q.example(),
                        choices.suggestions(q)))
                .toList();
    }

    /**
     * An answer as it is given.
     *
     * @param named the name, or the question
     * @param kind kind of the name; null for any
     * @param code what it means; null to refuse it
     * @param form form that it is limited to; empty for all
     * @param by who decides; empty for who is at work
     */
    public record Given(
            String named, @Nullable NameKind kind, @Nullable String code, String form, String by, String note) {}

    /**
     * Writes an answer down; it counts from the next run.
     *
     * @throws WrongUsage if no name or several are meant, or it cannot mean that
     */
    public SpellingDecision answer(Given given) throws IOException {
        OpenQuestion question = question(given);
        SpellingDecision decision = new SpellingDecision(
                question.kind(),
                question.inventory(),
                question.list(),
                form(given, question),
                question.name(),
                new Review(given.code() == null ? null : code(question, given.code())),
                given.by().isBlank() ? Operator.name() : given.by(),
                home.now(),
                given.note());
        questions.keep(List.of(decision));
        return decision;
    }

    private String code(OpenQuestion question, String typed) {
        try {
            return choices.code(question, typed);
        } catch (Choices.Unfit e) {
            throw new WrongUsage(e.why(), e);
        }
    }

    private String form(Given given, OpenQuestion question) {
        List<String> known = choices.forms(question.inventory());
        if (!given.form().isEmpty() && (question.kind() != NameKind.HEADING || !known.contains(given.form()))) {
            throw new WrongUsage("Only a heading can be answered for one form: %s."
                    .formatted(known.isEmpty() ? "this is none" : String.join(", ", known)));
        }
        return given.form();
    }

    /** What is asked, and what was answered before: minds may change. */
    private OpenQuestion question(Given given) throws IOException {
        Map<String, OpenQuestion> meant = new LinkedHashMap<>();
        for (OpenQuestion question : known()) {
            boolean kind = given.kind() == null || given.kind() == question.kind();
            if (kind && (question.id().equals(given.named()) || isName(question, given.named()))) {
                meant.putIfAbsent(question.id(), question);
            }
        }
        if (meant.isEmpty()) {
            throw new WrongUsage("Nobody asks what '%s' means. phaseout questions lists what is asked."
                    .formatted(Shown.of(given.named())));
        }
        if (meant.size() > 1) {
            throw new WrongUsage("'%s' is asked about more than once. Say which by its question: %s"
                    .formatted(
                            Shown.of(given.named()),
                            meant.values().stream()
                                    .map(q -> q.id() + " (" + q.kind().word()
                                            + (q.inventory().isEmpty() ? "" : " of " + q.inventory()) + ")")
                                    .collect(Collectors.joining(", "))));
        }
        return meant.values().iterator().next();
    }

    private List<OpenQuestion> known() throws IOException {
        List<OpenQuestion> known = new ArrayList<>(questions.open());
        for (SpellingDecision d : new Spellings(home.folders().decisions()).all()) {
            String id = d.question().id();
            known.add(new OpenQuestion(id, d.kind(), d.inventory(), d.list(), List.of(), d.spelling(), 0, 0, ""));
        }
        return known;
    }

    private static boolean isName(OpenQuestion question, String name) {
        return NameQuestion.of(question.kind(), question.inventory(), question.list(), name)
                .id()
                .equals(question.id());
    }
}
