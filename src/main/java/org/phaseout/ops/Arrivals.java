package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stopped;
import org.phaseout.definition.Limit;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Archive;
import org.phaseout.intake.Aside;
import org.phaseout.intake.Claimed;
import org.phaseout.intake.Claims;
import org.phaseout.intake.Inbox;
import org.phaseout.intake.Look;
import org.phaseout.intake.NotTaken;
import org.phaseout.intake.Room;
import org.phaseout.intake.Settled;
import org.phaseout.model.Shown;
import org.phaseout.store.Fence;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Arrival;
import org.phaseout.store.Submissions.Submission;

/** Takes files from the inbox and takes them down as received, each with its number. */
final class Arrivals {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Home home;
    private final Jobs jobs;
    private final Submissions submissions;
    private final Imports imports;
    private final StopRequest stop;
    private final Fence fence;
    private final Journal journal;

    Arrivals(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Imports imports,
            StopRequest stop,
            Fence fence,
            Journal journal) {
        this.home = home;
        this.jobs = jobs;
        this.submissions = submissions;
        this.imports = imports;
        this.stop = stop;
        this.fence = fence;
        this.journal = journal;
    }

    /**
     * What a run has taken.
     *
     * @param claimed files in processing that are open
     * @param waiting what stays in the inbox, with the reason
     * @param number the highest number that a file was taken under, duplicates too
     */
    record Taken(List<Claimed> claimed, List<String> waiting, long number) {

        /** Nothing. */
        static final Taken NONE = new Taken(List.of(), List.of(), 0);
    }

    /** Takes up what an earlier run left in processing, without looking into the inbox. */
    Taken leftOver(RunFiles files) throws IOException {
        List<Claimed> claimed =
                new Claims(home.folders().inbox(), home.folders().processing()).open();
        finish(claimed, files);
        long number = claimed.stream().mapToLong(Claimed::number).max().orElse(0);
        return new Taken(receive(claimed, files), List.of(), number);
    }

    /** Takes up what an earlier run left in processing, and all that has come to rest in the inbox. */
    Taken take(Duration quiet, RunFiles files, Progress progress) throws IOException {
        Settled settled = settle(quiet, progress);
        Room.requireFor(settled.ready(), home.folders().processing());
        if (stop.isUp()) {
            throw new Stopped();
        }
        Taken left = leftOver(files);
        List<Claimed> claimed = new ArrayList<>(left.claimed());
        Claims claims = new Claims(home.folders().inbox(), home.folders().processing());
        List<Claimed> fresh = new ArrayList<>();
        long number = Math.max(submissions.lastArrival(), left.number());
        for (Path file : settled.ready()) {
            fence.require();
            Optional<Claimed> taken = claims.claim(file, number + 1);
            if (taken.isPresent()) {
                fresh.add(taken.get());
                number++;
            }
        }
        claimed.addAll(receive(fresh, files));
        return new Taken(claimed, settled.notTaken().stream().map(this::waiting).toList(), number);
    }

    /** Puts away what was settled by a run that died before it could. */
    private void finish(List<Claimed> claimed, RunFiles files) throws IOException {
        Map<String, Claimed> inProcessing = new HashMap<>();
        claimed.forEach(file -> inProcessing.put(home.below(file.file()), file));
        String processing = home.below(home.folders().processing());
        Archive archive = imports.archive();
        for (Submission settled : submissions.settledBelow(processing)) {
            try {
                imports.putAway(settled, inProcessing.get(settled.storedAt()), archive);
            } catch (Archive.Damaged e) {
                files.fault(Faults.sentence(e));
            }
        }
    }

    /** @return those that are open now */
    private List<Claimed> receive(List<Claimed> claimed, RunFiles files) throws IOException {
        List<Claimed> open = new ArrayList<>();
        for (Claimed file : claimed) {
            if (!java.nio.file.Files.exists(file.file())) {
                continue; // put away just now
            }
            Optional<Submission> known = submissions.latest(file.sha256());
            if (known.isEmpty()) {
                Submission received = submissions.receive(arrival(file), jobs.hash(), files.run());
                journal.add(
                        "file.received",
                        Map.of(
                                "arrival",
                                Long.toString(received.arrival()),
                                "sha256",
                                received.sha256(),
                                "file",
                                received.fileName()));
                open.add(file);
            } else if (known.get().storedAt().equals(home.below(file.file()))) {
                open.add(file);
            } else if (needsHealing(known.get())) {
                open.addAll(heal(file, known.get(), files));
            } else {
                duplicate(file, known.get(), files);
            }
        }
        return open;
    }

    private boolean needsHealing(Submission known) throws IOException {
        return imports.isNameable(known)
                && !Imports.isWhole(known, home)
                && new Archive(home.folders().archive(), home.clock())
                        .find(known.sha256())
                        .isEmpty();
    }

    /** @return the file, if it took the place of one that is still in processing */
    private List<Claimed> heal(Claimed file, Submission known, RunFiles files) throws IOException {
        Path place = home.at(known.storedAt());
        fence.require();
        new Archive(home.folders().archive(), home.clock())
                .heal(file, place, home.folders().rejected());
        files.healed(file, known);
        boolean inProcessing = place.startsWith(home.folders().processing());
        return inProcessing
                ? List.of(new Claimed(known.arrival(), place, known.sha256(), known.bytes(), file.place()))
                : List.of();
    }

    /** The same bytes again change nothing, unless they could not be used before and the definitions have changed since. */
    private void duplicate(Claimed file, Submission known, RunFiles files) throws IOException {
        boolean again = (known.state() == SubmissionState.RETURNED || known.state() == SubmissionState.REJECTED)
                && !known.definitionHash().equals(jobs.hash());
        if (again) {
            submissions.again(known, jobs.hash(), home.now(), files.run());
        }
        new Aside(home.folders().duplicates())
                .put(
                        file,
                        "Duplicate of '%s': the same bytes. %s"
                                .formatted(
                                        known.fileName(),
                                        again
                                                ? "It is read anew, for the definitions have changed."
                                                : FileReports.whatTheSameBytesChange(known)));
        files.duplicate(file, known);
    }

    private Arrival arrival(Claimed file) {
        long number = file.number() > 0 ? file.number() : submissions.lastArrival() + 1;
        return new Arrival(number, file.sha256(), file.name(), file.bytes(), home.now(), home.below(file.file()));
    }

    /** Looks twice; waits for files that were dropped a moment ago, so that one run takes all that is there. */
    private Settled settle(Duration quiet, Progress progress) throws IOException {
        Inbox inbox = new Inbox(home.folders().inbox(), home.clock(), quiet, jobs.files()::mostBytes);
        Look look = inbox.look();
        stop.pause(BETWEEN_LOOKS);
        Settled settled = inbox.settled(look);
        Instant end = home.clock().instant().plus(quiet).plus(quiet);
        while (settled.notTaken().stream().anyMatch(Arrivals::mayStillSettle)
                && home.clock().instant().isBefore(end)
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

    private String waiting(NotTaken file) {
        String name = file.file().getFileName().toString();
        String limit = file.why() == NotTaken.Why.TOO_LARGE
                ? " The limit is " + jobs.files().limits(name).of(Limit.FILE_MB) + " MB."
                : "";
        return Shown.of(home.folders().inbox().relativize(file.file()).toString()) + ": "
                + file.why().sentence() + limit;
    }
}
