package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.disk.Sha256;
import org.phaseout.intake.Archive;
import org.phaseout.intake.Aside;
import org.phaseout.intake.Claimed;
import org.phaseout.model.Shown;
import org.phaseout.store.Attempts;
import org.phaseout.store.Fence;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Failure;
import org.phaseout.store.Submissions.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports what was received and not settled, in the order of arrival, and puts the files where they belong. */
final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Home home;
    private final Jobs jobs;
    private final Submissions submissions;
    private final Attempts attempts;
    private final BatchRuns batch;
    private final Fence fence;
    private final int writers;

    /** @param writers how many may write to the store at a time */
    Imports(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Attempts attempts,
            BatchRuns batch,
            Fence fence,
            int writers) {
        this.home = home;
        this.jobs = jobs;
        this.submissions = submissions;
        this.attempts = attempts;
        this.batch = batch;
        this.fence = fence;
        this.writers = writers;
    }

    /**
     * Goes on until nothing is open but what failed. Settling a file may open later ones anew, which were held against
     * what it was before; so the next one is asked for each time.
     *
     * @param claimed files in processing
     */
    void workOff(Iterable<Claimed> claimed, RunFiles files, Progress progress) throws IOException {
        Map<String, Claimed> inProcessing = new HashMap<>();
        claimed.forEach(file -> inProcessing.put(home.below(file.file()), file));
        Workload load = Workload.of(claimed, progress);
        Archive archive = archive();
        try (ReadAhead ahead = new ReadAhead(batch, writers, load)) {
            Optional<Submission> open = submissions.nextOpen(Long.MIN_VALUE);
            while (open.isPresent()) {
                Submission submission = open.get();
                if (writers > 1) {
                    readAhead(submission, ahead);
                } else {
                    submissions.nextOpen(submission.arrival()).ifPresent(this::lookAhead);
                }
                importOne(submission, inProcessing.get(submission.storedAt()), files, ahead, archive);
                load.done(submissions.get(submission.id()));
                open = submissions.nextOpen(submission.arrival());
            }
        } finally {
            batch.nothingAhead();
        }
    }

    /** Only a guess which file is next: whatever is wrong with it is met when it has its turn. */
    private void lookAhead(Submission next) {
        if (ReadAhead.isSmall(next) && isNameable(next) && Files.exists(home.at(next.storedAt()))) {
            batch.ahead(home.at(next.storedAt()), next.fileName());
        }
    }

    /** Lets files be read from this one on, as far as none is met that has to wait. */
    private void readAhead(Submission from, ReadAhead ahead) throws IOException {
        Optional<Submission> next = Optional.of(from);
        while (ahead.isFree() && next.isPresent() && mayBegin(next.get(), ahead)) {
            ahead.begin(next.get(), home.at(next.get().storedAt()));
            next = submissions.nextOpen(next.get().arrival());
        }
    }

    private boolean mayBegin(Submission submission, ReadAhead ahead) throws IOException {
        return ahead.hasBegun(submission) || (ahead.mayBegin(submission) && isReady(submission));
    }

    private boolean isReady(Submission submission) throws IOException {
        return submission.definitionHash().equals(jobs.hash())
                && isNameable(submission)
                && Files.exists(home.at(submission.storedAt()))
                && isWhole(submission, home);
    }

    private void importOne(Submission open, @Nullable Claimed claimed, RunFiles files, ReadAhead ahead, Archive archive)
            throws IOException {
        Submission submission = open.definitionHash().equals(jobs.hash()) ? open : attempts.restart(open, jobs.hash());
        if (!isNameable(submission)) {
            failed(
                    submission,
                    new Failure("openFile", Faults.LANGUAGE_SETTINGS),
                    "'%s' could not be imported: %s"
                            .formatted(Shown.of(submission.fileName()), Faults.LANGUAGE_SETTINGS),
                    files);
            return;
        }
        if (!ahead.hasBegun(submission) && !isWholeIfThere(submission)) {
            failed(
                    submission,
                    new Failure("checkBytes", "The kept bytes are not those that were received."),
                    "'%s' could not be imported: its kept bytes are not those that were received. Drop the same file into the inbox, then: phaseout run"
                            .formatted(Shown.of(submission.fileName())),
                    files);
            return;
        }
        try {
            ahead.finish(submission, home.at(submission.storedAt()));
        } catch (BatchRuns.StepFailed e) {
            LOG.error("Import of {} failed at {}", submission.sha256(), e.step(), e);
            failed(
                    submission,
                    new Failure(e.step(), Faults.sentence(e)),
                    "'%s' could not be imported: step %s failed: %s Its file is kept."
                            .formatted(Shown.of(submission.fileName()), e.step(), Faults.sentence(e)),
                    files);
            return;
        }
        try {
            putAway(submissions.get(submission.id()), claimed, archive);
        } catch (Archive.Damaged e) {
            files.fault(Faults.sentence(e));
        }
        files.settled(submissions.get(submission.id()));
    }

    private void failed(Submission submission, Failure failure, String fault, RunFiles files) throws IOException {
        submissions.setFailure(submission.id(), failure);
        files.failed(submissions.get(submission.id()), fault);
    }

    Archive archive() {
        return new Archive(home.folders().archive(), home.clock());
    }

    /** Whether the language settings have letters for where the file is kept. */
    boolean isNameable(Submission submission) {
        try {
            return !home.at(submission.storedAt()).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A file that is not there is met by the step that reads it. */
    private boolean isWholeIfThere(Submission submission) throws IOException {
        return !Files.exists(home.at(submission.storedAt())) || isWhole(submission, home);
    }

    /** Whether the bytes that are kept of a file are those that were received. */
    static boolean isWhole(Submission submission, Home home) throws IOException {
        Path kept = home.at(submission.storedAt());
        return Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)
                && Sha256.of(kept).equals(submission.sha256());
    }

    /**
     * Moves the bytes of a settled submission into the archive, if they are not there yet. Files that could not be read
     * lie among the rejected ones too, where people look.
     *
     * @param claimed the file in processing; null if it is not there
     * @param archive one for many files, for it knows what it holds once it was asked
     */
    void putAway(Submission submission, @Nullable Claimed claimed, Archive archive) throws IOException {
        fence.require();
        Path kept = claimed == null
                ? archive.find(submission.sha256())
                        .orElseThrow(() -> new IOException(
                                "The file '%s' (SHA-256 %s) is neither in processing nor in the archive."
                                        .formatted(submission.fileName(), submission.sha256())))
                : archive.keep(claimed, receipt(submission));
        Aside rejected = new Aside(home.folders().rejected());
        if (submission.state() == SubmissionState.REJECTED) {
            rejected.copy(kept, submission.sha256(), submission.fileName(), String.valueOf(submission.reason()));
        } else {
            rejected.takeBack(submission.sha256(), submission.fileName());
        }
        submissions.setStored(submission.id(), home.below(kept));
    }

    private static Map<String, String> receipt(Submission submission) {
        return Map.of(
                "by",
                Operator.name(),
                "definition",
                submission.definitionHash(),
                "outcome",
                submission.state().name());
    }
}
