package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stopped;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Archive;
import org.phaseout.intake.Aside;
import org.phaseout.intake.Claimed;
import org.phaseout.intake.Claims;
import org.phaseout.intake.Folders;
import org.phaseout.intake.Inbox;
import org.phaseout.intake.Look;
import org.phaseout.intake.NotTaken;
import org.phaseout.intake.Settled;
import org.phaseout.model.Shown;
import org.phaseout.publish.Publisher;
import org.phaseout.store.Runs;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes everything in the inbox, imports it file by file, and publishes. */
public final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path home;
    private final Folders folders;
    private final Clock clock;
    private final Jobs jobs;
    private final Runs runs;
    private final Submissions submissions;
    private final BatchRuns batch;
    private final FileReports reports;
    private final StopRequest stop;

    public NightlyRun(
            Path home,
            Clock clock,
            Jobs jobs,
            Runs runs,
            Submissions submissions,
            BatchRuns batch,
            FileReports reports,
            StopRequest stop) {
        this.home = home;
        this.folders = Folders.under(home);
        this.clock = clock;
        this.jobs = jobs;
        this.runs = runs;
        this.submissions = submissions;
        this.batch = batch;
        this.reports = reports;
        this.stop = stop;
    }

    /** @param quiet how long a file must have been left alone before it is taken; the run waits for that */
    public RunReport run(Duration quiet, Progress progress) throws IOException {
        return run(quiet, progress, true);
    }

    /** The same without publishing. */
    RunReport importOnly(Duration quiet, Progress progress) throws IOException {
        return run(quiet, progress, false);
    }

    private RunReport run(Duration quiet, Progress progress, boolean publishing) throws IOException {
        folders.create();
        long number = runs.start("nightly", now());
        List<String> faults = new ArrayList<>();
        Map<String, FileReport> files = new LinkedHashMap<>();
        try {
            Settled settled = settle(quiet, progress);
            importAll(number, settled, files, faults, progress);
            Publisher.@Nullable Published published = publishing ? publish(number, faults) : null;
            String status = faults.isEmpty() ? "COMPLETED" : "FAILED";
            String runId = published == null ? null : published.runId();
            runs.finish(number, status, now(), runId, faults.isEmpty() ? null : String.join(" ", faults));
            return new RunReport(
                    number,
                    runId,
                    status,
                    List.copyOf(files.values()),
                    settled.notTaken().stream().map(this::waiting).toList(),
                    jobs.inventories().stream()
                            .flatMap(i -> i.tables().keySet().stream())
                            .toList(),
                    published == null ? null : published.folder(),
                    faults);
        } catch (Stopped e) {
            faults.add(e.getMessage());
            runs.finish(number, "STOPPED", now(), null, e.getMessage());
            return new RunReport(
                    number, null, "STOPPED", List.copyOf(files.values()), List.of(), List.of(), null, faults);
        } catch (IOException | RuntimeException e) {
            runs.finish(number, "FAILED", now(), null, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Looks twice; waits for files that were dropped a moment ago, so that one run takes all that is there. */
    private Settled settle(Duration quiet, Progress progress) throws IOException {
        Inbox inbox = new Inbox(folders.inbox(), clock, quiet);
        Look look = inbox.look();
        stop.pause(BETWEEN_LOOKS);
        Settled settled = inbox.settled(look);
        Instant end = clock.instant().plus(quiet).plus(quiet);
        while (settled.notTaken().stream().anyMatch(NightlyRun::mayStillSettle)
                && clock.instant().isBefore(end)
                && !stop.isUp()) {
            progress.at("waiting for files to settle", 0, 0);
            look = inbox.look();
            stop.pause(Duration.ofMillis(500));
            settled = inbox.settled(look);
        }
        return settled;
    }

    private static boolean mayStillSettle(NotTaken file) {
        return file.why() == NotTaken.Why.RECENT || file.why() == NotTaken.Why.CHANGING;
    }

    private void importAll(
            long number, Settled settled, Map<String, FileReport> files, List<String> faults, Progress progress)
            throws IOException {
        if (stop.isUp()) {
            throw new Stopped();
        }
        Claims claims = new Claims(folders.inbox(), folders.processing());
        List<Claimed> claimed = new ArrayList<>(claims.open());
        for (Path file : settled.ready()) {
            claims.claim(file).ifPresent(claimed::add);
        }
        int done = 0;
        for (Claimed file : claimed) {
            progress.at(Shown.of(file.name()), done++, claimed.size());
            files.put(file.place() + "|" + file.sha256(), importOne(number, file, faults, progress));
        }
    }

    private FileReport importOne(long number, Claimed file, List<String> faults, Progress progress) throws IOException {
        Optional<Submission> known = submissions.find(file.sha256(), jobs.hash());
        if (known.isPresent() && known.get().state() != SubmissionState.RECEIVED) {
            return closed(file, known.get());
        }
        Submission submission = submissions.receive(
                file.sha256(), jobs.hash(), file.name(), file.bytes(), now(), number, below(file.file()));
        submissions.setStored(submission.id(), below(file.file()));
        try {
            batch.importSubmission(submission.id(), file.file(), progress::at);
        } catch (BatchRuns.StepFailed e) {
            LOG.error("Import of {} failed at {}", file.sha256(), e.step(), e);
            faults.add(
                    "'%s' could not be imported: step %s failed. Its file stays in processing; mend the cause and run again."
                            .formatted(Shown.of(file.name()), e.step()));
            return reports.of(submissions.get(submission.id()));
        }
        return keep(file, submissions.get(submission.id()));
    }

    /** A file whose submission is settled: the same bytes again, or a run that died before it could move the file. */
    private FileReport closed(Claimed file, Submission known) throws IOException {
        boolean left = known.storedAt().equals(below(file.file()));
        if (left) {
            return keep(file, known);
        }
        new Aside(folders.duplicates())
                .put(file, "The same bytes were received before as '" + known.fileName() + "'. Nothing changes.");
        return reports.duplicate(file.name(), known);
    }

    private FileReport keep(Claimed file, Submission submission) throws IOException {
        Path kept;
        if (submission.state() == SubmissionState.REJECTED) {
            kept = new Aside(folders.rejected()).put(file, submission.reason() == null ? "" : submission.reason());
        } else {
            kept = new Archive(folders.archive(), clock)
                    .keep(
                            file,
                            Map.of(
                                    "definition",
                                    jobs.hash(),
                                    "outcome",
                                    submission.state().name()));
            if (java.nio.file.Files.exists(file.file())) {
                new Aside(folders.duplicates())
                        .put(file, "The same bytes are in the archive already; they were read anew.");
            }
        }
        submissions.setStored(submission.id(), below(kept));
        return reports.of(submissions.get(submission.id()));
    }

    private Publisher.@Nullable Published publish(long number, List<String> faults) {
        try {
            return batch.publish(number, new Publisher(folders.output()));
        } catch (BatchRuns.StepFailed e) {
            LOG.error("Publishing failed at {}", e.step(), e);
            faults.add(
                    "The tables could not be published: step %s failed. The last edition stands; mend the cause and run again."
                            .formatted(e.step()));
            return null;
        }
    }

    private String waiting(NotTaken file) {
        return Shown.of(folders.inbox().relativize(file.file()).toString()) + ": "
                + file.why().sentence();
    }

    private String below(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
