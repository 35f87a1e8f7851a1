package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.phaseout.intake.Claimed;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.RunFile;
import org.phaseout.store.Submissions.Failure;
import org.phaseout.store.Submissions.Submission;

/** What one run does with the files it takes up, written down file by file. */
final class RunFiles {

    private final long run;
    private final Kind kind;
    private final Runs runs;
    private final FileReports reports;
    private final Journal journal;
    private final SortedMap<Long, FileReport> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int replies;
    private final Set<String> notes = new LinkedHashSet<>();

    RunFiles(long run, Kind kind, Runs runs, FileReports reports, Journal journal) {
        this.run = run;
        this.kind = kind;
        this.runs = runs;
        this.reports = reports;
        this.journal = journal;
    }

    long run() {
        return run;
    }

    Kind kind() {
        return kind;
    }

    void settled(Submission submission) throws IOException {
        add("file.settled", submission.arrival(), reports.of(submission));
    }

    void duplicate(Claimed file, Submission of) throws IOException {
        add("file.duplicate", file.number(), reports.duplicate(file.number(), file.name(), of, false));
    }

    /** A duplicate that took the place of kept bytes that were damaged or gone. */
    void healed(Claimed file, Submission of) throws IOException {
        journal.add("archive.healed", Map.of("run", Long.toString(run), "sha256", of.sha256(), "file", of.fileName()));
        add("file.duplicate", file.number(), reports.duplicate(file.number(), file.name(), of, true));
    }

    /** @param fault what went wrong on our side, for operators */
    void failed(Submission submission, String fault) throws IOException {
        fault(fault);
        add("file.failed", submission.arrival(), reports.of(submission));
    }

    /** @param fault what went wrong on our side, for operators */
    void fault(String fault) {
        faults.add(fault + " Mend the cause, then: " + kind.mend());
    }

    /** @param done what was written to senders */
    void replied(Replies.Done done) {
        done.faults().forEach(this::fault);
        replies += done.written().size();
    }

    /** Number of files whose senders were written to. */
    int replies() {
        return replies;
    }

    /** Something that people should know, and that is no fault. */
    void note(String note) {
        notes.add(note);
    }

    /** Asked to stop. */
    void stopped() {
        faults.add("Stopped on request. To go on: " + kind.goOn());
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    private void add(String what, long number, FileReport report) throws IOException {
        files.put(number, report);
        Failure failure = report.failure();
        runs.took(
                run,
                new RunFile(
                        number,
                        report.file(),
                        report.sha256(),
                        failure == null ? report.state() : "FAILED",
                        failure == null ? null : failure.step(),
                        failure == null ? report.reason() : failure.what()));
        journal.add(
                what,
                Map.of(
                        "run",
                        Long.toString(run),
                        "arrival",
                        Long.toString(number),
                        "sha256",
                        report.sha256(),
                        "file",
                        report.file(),
                        "state",
                        failure == null ? report.state() : "FAILED at " + failure.step()));
    }

    /** In the order in which the files came. */
    List<FileReport> files() {
        return List.copyOf(files.values());
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
