package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stopped;
import org.phaseout.intake.Archive;
import org.phaseout.intake.Decisions;
import org.phaseout.intake.Receipt;
import org.phaseout.publish.Editions;
import org.phaseout.publish.Publisher;
import org.phaseout.question.Pending;
import org.phaseout.store.Runs;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs over a home folder: each takes something up, imports what is open in the order of arrival, and publishes. They
 * differ in what they take up: the inbox, what failed, files to be read anew, a decision.
 */
public final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private final Home home;
    private final Jobs jobs;
    private final Runs runs;
    private final Submissions submissions;
    private final BatchRuns batch;
    private final FileReports reports;
    private final Arrivals arrivals;
    private final Imports imports;
    private final Withdrawals withdrawals;
    private final Replies replies;
    private final NameQuestions names;
    private final Journal journal;

    NightlyRun(
            Home home,
            Jobs jobs,
            Runs runs,
            Submissions submissions,
            BatchRuns batch,
            FileReports reports,
            Arrivals arrivals,
            Imports imports,
            Withdrawals withdrawals,
            Replies replies,
            NameQuestions names,
            Journal journal) {
        this.home = home;
        this.jobs = jobs;
        this.runs = runs;
        this.submissions = submissions;
        this.batch = batch;
        this.reports = reports;
        this.arrivals = arrivals;
        this.imports = imports;
        this.withdrawals = withdrawals;
        this.replies = replies;
        this.names = names;
        this.journal = journal;
    }

    /** What a run takes up before it imports. */
    private interface TakingUp {
        Arrivals.Taken with(RunFiles files) throws IOException;
    }

    /** @param quiet how long a file must have been left alone before it is taken; the run waits for that */
    public RunReport run(Duration quiet, Progress progress) throws IOException {
        return run(
                Kind.NIGHTLY,
                files -> arrivals.take(quiet, files, progress),
                home.folders().output(),
                progress);
    }

    /** The same without publishing. */
    RunReport importOnly(Duration quiet, Progress progress) throws IOException {
        return run(Kind.VALIDATE, files -> arrivals.take(quiet, files, progress), null, progress);
    }

    /** Goes on with what failed, was stopped or was cut off, and leaves the inbox alone. */
    public RunReport rerunFailed(Progress progress) throws IOException {
        return run(Kind.RERUN, arrivals::leftOver, home.folders().output(), progress);
    }

    /** Reads files anew out of the archive. */
    public RunReport rerun(List<Submission> chosen, Progress progress) throws IOException {
        return run(
                Kind.RERUN,
                files -> {
                    Arrivals.Taken left = arrivals.leftOver(files);
                    chosen.forEach(s -> submissions.again(s, jobs.hash(), home.now(), files.run()));
                    return left;
                },
                home.folders().output(),
                progress);
    }

    /** Takes a file out of what counts, or back in; what it superseded counts again, or no longer. */
    public RunReport decide(Submission on, Decisions.What what, String why, Progress progress) throws IOException {
        return run(
                what == Decisions.What.ABANDONED ? Kind.ABANDON : Kind.WITHDRAW,
                files -> {
                    withdrawals.decide(on, what, why, files.run());
                    Arrivals.Taken left = arrivals.leftOver(files);
                    Optional<Submission> settled =
                            submissions.latest(on.sha256()).filter(Submission::isSettled);
                    if (settled.isPresent()) {
                        files.settled(settled.get());
                    }
                    return left;
                },
                home.folders().output(),
                progress);
    }

    /** Reads the whole archive into an empty store, and publishes. */
    RunReport readArchive(Progress progress) throws IOException {
        return readArchiveInto(home.folders().output(), progress);
    }

    /** @param output folder of editions to publish to */
    RunReport readArchiveInto(Path output, Progress progress) throws IOException {
        return run(
                Kind.REBUILD,
                files -> {
                    for (Receipt kept : new WholeArchive(home).receipts()) {
                        submissions.receive(
                                new Submissions.Arrival(
                                        kept.arrival(),
                                        kept.sha256(),
                                        kept.name(),
                                        kept.bytes(),
                                        kept.archived(),
                                        home.below(kept.file())),
                                jobs.hash(),
                                files.run());
                    }
                    withdrawals.follow(files.run());
                    return Arrivals.Taken.NONE;
                },
                output,
                progress);
    }

    /** @param output folder of editions to publish to; null to publish nothing */
    private RunReport run(Kind kind, TakingUp takingUp, @Nullable Path output, Progress progress) throws IOException {
        home.folders().create();
        refuseWithoutStore(kind);
        long number = runs.start(kind.word(), home.now(), journal.lastRun() + 1);
        RunFiles files = new RunFiles(number, kind, runs, reports, journal);
        try {
            journal.started(runs.get(number));
            withdrawals.follow(number);
            Pending pending = names.takeUp(files);
            Arrivals.Taken taken = takingUp.with(files);
            imports.workOff(taken.claimed(), files, progress);
            boolean withheld = kind == Kind.REBUILD && files.hasFaults();
            if (!withheld && home.folders().output().equals(output)) {
                files.replied(replies.bringUpToDate(progress)); // not when a rehearsal publishes to a folder of its own
            }
            progress.at("working out the tables", 0, 0);
            @Nullable NewEdition published = output == null || withheld ? null : publish(files, output);
            names.ask(pending, files);
            return finish(files, files.hasFaults() ? "FAILED" : "COMPLETED", taken.waiting(), published);
        } catch (Stopped e) {
            files.stopped();
            return finish(files, "STOPPED", List.of(), null);
        } catch (IOException | RuntimeException e) {
            finishFailed(files, e);
            throw e;
        }
    }

    /** An empty store beside a filled archive would publish that nobody has reported. */
    private void refuseWithoutStore(Kind kind) throws IOException {
        if (kind != Kind.REBUILD
                && submissions.lastArrival() == 0
                && !new Archive(home.folders().archive(), home.clock()).isEmpty()) {
            throw new IOException(
                    "The database is empty, but the archive is not. Nothing is lost: phaseout rebuild makes it anew.");
        }
    }

    private RunReport finish(RunFiles files, String status, List<String> waiting, @Nullable NewEdition published)
            throws IOException {
        List<String> faults = files.faults();
        Runs.Run run = runs.finish(
                files.run(),
                status,
                home.now(),
                published == null ? null : published.runId(),
                faults.isEmpty() ? null : String.join(" ", faults));
        RunReport report = new RunReport(
                run.number(),
                run.kind(),
                run.started(),
                String.valueOf(run.finished()),
                run.runId(),
                run.status(),
                files.files(),
                waiting,
                jobs.inventories().stream()
                        .flatMap(i -> i.tables().keySet().stream())
                        .toList(),
                published == null ? null : published.folder(),
                published == null ? null : published.moved(),
                files.replies(),
                faults,
                files.notes());
        journal.finished(report);
        return report;
    }

    /** The failure that ended the run counts, not one in saying so. */
    private void finishFailed(RunFiles files, Exception failure) {
        files.fault(Faults.sentence(failure));
        try {
            finish(files, "FAILED", List.of(), null);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private @Nullable NewEdition publish(RunFiles files, Path output) throws IOException {
        try {
            Optional<Path> before = new Editions(output).latest();
            Publisher.Published published = batch.publish(files.run(), new Publisher(output));
            return published == null ? null : NewEdition.of(published, before);
        } catch (BatchRuns.StepFailed e) {
            LOG.error("Publishing failed at {}", e.step(), e);
            files.fault("The tables could not be published: step %s failed: %s The last edition stands."
                    .formatted(e.step(), Faults.sentence(e)));
            return null;
        }
    }
}
