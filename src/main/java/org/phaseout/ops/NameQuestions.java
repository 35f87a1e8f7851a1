package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.question.Choices;
import org.phaseout.question.OpenQuestion;
import org.phaseout.question.OpenQuestions;
import org.phaseout.question.Pending;
import org.phaseout.question.SpellingDecision;
import org.phaseout.question.Spellings;
import org.phaseout.reference.Review;
import org.phaseout.reference.ReviewedNames;
import org.phaseout.store.AskedNames;
import org.phaseout.store.AskedNames.Applied;
import org.phaseout.store.Attempts;
import org.phaseout.store.Fence;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Names that no list knows: takes up what people answered, lets the files be read anew that it concerns, and asks what is
 * still open. Which files it concerns is told by the store alone, however often and after whatever it is asked.
 */
final class NameQuestions {

    private final Home home;
    private final Jobs jobs;
    private final Stages stages;
    private final Submissions submissions;
    private final Attempts attempts;
    private final AskedNames names;
    private final Fence fence;
    private final Journal journal;
    private final TransactionOperations transactions;

    NameQuestions(
            Home home,
            Jobs jobs,
            Stages stages,
            Submissions submissions,
            Attempts attempts,
            AskedNames names,
            Fence fence,
            Journal journal,
            TransactionOperations transactions) {
        this.home = home;
        this.jobs = jobs;
        this.stages = stages;
        this.submissions = submissions;
        this.attempts = attempts;
        this.names = names;
        this.fence = fence;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Takes up the answers: those in the workbook of questions, where the run is one that reads it, and those kept.
     *
     * @return the workbook, to be written at the end of the run
     */
    Pending takeUp(RunFiles files) throws IOException {
        Spellings spellings = new Spellings(home.folders().decisions());
        Pending pending = pending();
        if (files.kind().takesAnswers()) {
            Pending.Taken taken = pending.take(open(), spellings.reviewed(), Operator.name(), home.now());
            taken.notes().forEach(files::note);
            keep(taken.decisions());
            if (!taken.decisions().isEmpty()) {
                files.note("Answers taken from decisions/%s: %s."
                        .formatted(Pending.NAME, taken.decisions().size()));
            }
        }
        ReviewedNames reviewed = spellings.reviewed();
        stages.review(reviewed);
        int anew = readAnew(reviewed, files.run());
        if (anew > 0) {
            files.note("Files read anew for answers to names: %s.".formatted(anew));
        }
        return pending;
    }

    private Pending pending() {
        return new Pending(home.folders().decisions(), new Choices(jobs.inventories(), jobs.reference()));
    }

    /** Writes decisions down. */
    void keep(List<SpellingDecision> decisions) throws IOException {
        if (decisions.isEmpty()) {
            return;
        }
        for (SpellingDecision decision : decisions) {
            journal.add("name.answered", details(decision));
        }
        fence.require();
        new Spellings(home.folders().decisions()).add(decisions);
    }

    private static Map<String, String> details(SpellingDecision decision) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("question", decision.question().id());
        details.put("kind", decision.kind().word());
        details.put("inventory", decision.inventory());
        details.put("list", decision.list());
        details.put("form", decision.form());
        details.put("name", decision.spelling());
        details.put("answer", decision.review().text());
        details.put("by", decision.by());
        details.put("note", decision.note());
        return details;
    }

    /** Opens every file anew that was read with another answer than the one that holds now. */
    private int readAnew(ReviewedNames reviewed, long run) {
        SortedSet<Long> concerned = new TreeSet<>();
        for (Applied asked : names.asked()) {
            Review review = reviewed.find(asked.question(), asked.form());
            String holds = review == null ? "" : review.text();
            if (!holds.equals(asked.answer())) {
                concerned.addAll(names.readWith(asked));
            }
        }
        if (!concerned.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                concerned.forEach(id -> readAnew(submissions.get(id), run));
                fence.require();
            });
        }
        return concerned.size();
    }

    /** An import that was cut off starts over: what it has read so far was read with other answers. */
    private void readAnew(Submission submission, long run) {
        if (submission.isSettled()) {
            submissions.again(submission, jobs.hash(), home.now(), run);
        } else {
            attempts.restart(submission, jobs.hash());
        }
    }

    /** What waits for an answer. */
    List<OpenQuestion> open() {
        return OpenQuestions.of(names.open());
    }

    /** Asks what is open at the end of a run. */
    void ask(Pending pending, RunFiles files) throws IOException {
        if (!files.kind().asks()) {
            return;
        }
        List<OpenQuestion> open = open();
        fence.require();
        List<String> notes = new ArrayList<>(pending.write(open));
        if (!open.isEmpty()) {
            notes.add("Names that wait for an answer: %s, in decisions/%s or with phaseout questions."
                    .formatted(open.size(), Pending.NAME));
        }
        notes.forEach(files::note);
    }
}
