package org.phaseout.ops;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phaseout.batch.Jobs;
import org.phaseout.intake.Decisions;
import org.phaseout.intake.Decisions.Decision;
import org.phaseout.store.Attempts;
import org.phaseout.store.Fence;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the store in line with the decisions on files, however often it is asked to. */
final class Withdrawals {

    private final Home home;
    private final Jobs jobs;
    private final Submissions submissions;
    private final Attempts attempts;
    private final Fence fence;
    private final Journal journal;
    private final TransactionOperations transactions;

    Withdrawals(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Attempts attempts,
            Fence fence,
            Journal journal,
            TransactionOperations transactions) {
        this.home = home;
        this.jobs = jobs;
        this.submissions = submissions;
        this.attempts = attempts;
        this.fence = fence;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Writes a decision down and follows it. */
    void decide(Submission on, Decisions.What what, String why, long run) throws IOException {
        journal.add(
                "file." + what.name().toLowerCase(Locale.ROOT),
                Map.of("sha256", on.sha256(), "file", on.fileName(), "why", why));
        new Decisions(home.folders().decisions())
                .add(new Decision(on.sha256(), on.fileName(), what, Operator.name(), home.now(), why));
        follow(run);
    }

    /** Follows the decisions as they stand. */
    void follow(long run) throws IOException {
        Map<String, Decision> decisions = new Decisions(home.folders().decisions()).all();
        Set<String> asked = new LinkedHashSet<>(decisions.keySet());
        submissions.in(SubmissionState.WITHDRAWN).forEach(s -> asked.add(s.sha256()));
        for (String sha256 : asked) {
            Decision decision = decisions.get(sha256);
            if (decision != null && decision.isOut()) {
                withdraw(decision);
            } else {
                reinstate(sha256, run);
            }
        }
    }

    private void withdraw(Decision decision) {
        List<Submission> counting = submissions.attempts(decision.sha256()).stream()
                .filter(s -> s.state() != SubmissionState.WITHDRAWN)
                .toList();
        if (counting.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            counting.forEach(s -> attempts.withdraw(s.id(), decision.sentence()));
            fence.require();
        });
    }

    private void reinstate(String sha256, long run) {
        Optional<Submission> newest = submissions.latest(sha256);
        if (newest.isPresent() && newest.get().state() == SubmissionState.WITHDRAWN) {
            submissions.again(newest.get(), jobs.hash(), home.now(), run);
        }
    }
}
