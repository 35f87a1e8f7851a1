package org.phaseout.cli;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.Shown;
import org.phaseout.ops.AtWork;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.StatusReport;
import org.phaseout.ops.StatusReport.RunLine;
import org.phaseout.store.Runs.RunFile;
import org.phaseout.store.Submissions.Failure;

/** What happened so far, in words. */
final class StatusText {

    private StatusText() {}

    static String of(StatusReport report) {
        StringBuilder text = new StringBuilder();
        if (report.submissions().isEmpty()) {
            text.append("No file was received yet.\n");
        } else {
            text.append(RunText.files(report.submissions())).append('\n');
        }
        report.submissions().stream().filter(f -> f.mend() != null).forEach(f -> text.append(toMend(f)));
        if (report.stale() > 0) {
            text.append(
                    "%s read with other definitions or reference tables than those at hand. To read all anew: phaseout rebuild%n"
                            .formatted(report.stale() == 1 ? "1 file was" : report.stale() + " files were"));
        }
        TextTable runs = new TextTable(">RUN", "KIND", "STATUS", "STARTED", "FINISHED", ">FILES", "EDITION", "TO MEND");
        report.runs()
                .forEach(r -> runs.row(
                        r.run(),
                        r.kind(),
                        r.status(),
                        r.started(),
                        blank(r.finished()),
                        r.files().size(),
                        blank(r.runId()),
                        blank(r.mend())));
        return text.append('\n').append(runs).toString();
    }

    /** The run that is at work, as far as it is. */
    static String of(AtWork now) {
        long received = now.files().stream().filter(AtWork.File::isReceived).count();
        long failed = now.files().stream().filter(AtWork.File::isFailed).count();
        TextTable files = new TextTable("STATE", "SHA-256", "FILE");
        now.files().forEach(f -> files.row(f.state(), f.sha256().substring(0, 12), Shown.of(f.file())));
        return "Run %s, %s, since %s: %s files so far, %s settled, %s failed, %s still to do.%n%s"
                .formatted(
                        now.run(),
                        now.kind(),
                        now.started(),
                        now.files().size(),
                        now.files().size() - received - failed,
                        failed,
                        received,
                        now.files().isEmpty() ? "" : files);
    }

    /** One run, file by file. */
    static String of(RunLine run) {
        StringBuilder text = new StringBuilder("Run %s, %s: %s, %s to %s%n"
                .formatted(run.run(), run.kind(), run.status(), run.started(), blank(run.finished())));
        if (run.message() != null) {
            text.append(run.message()).append('\n');
        }
        TextTable files = new TextTable(">NO", "FILE", "VERDICT", "STEP", "SHA-256", "REASON");
        for (RunFile file : run.files()) {
            files.row(
                    file.arrival(),
                    Shown.of(file.fileName()),
                    file.state(),
                    blank(file.failedStep()),
                    file.sha256().substring(0, 12),
                    blank(file.reason()));
        }
        text.append('\n').append(files);
        return run.mend() == null
                ? text.toString()
                : text.append("\nTo mend: " + run.mend() + "\n").toString();
    }

    private static String toMend(FileReport file) {
        Failure failure = file.failure();
        String what = failure == null ? blank(file.reason()) : "failed at " + failure.step() + ": " + failure.what();
        return "%s: %s %s%n".formatted(Shown.of(file.file()), what, file.mend()).replace(":  ", ": ");
    }

    private static String blank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
