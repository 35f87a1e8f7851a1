package org.phaseout.ops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.ops.StatusReport.RunLine;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;

/** Tells what happened so far, and what to do about it. */
public final class Status {

    private final FileReports files;
    private final Runs runs;

    Status(FileReports files, Runs runs) {
        this.files = files;
        this.runs = runs;
    }

    public StatusReport report() {
        List<FileReport> submissions = files.all();
        boolean open = submissions.stream().anyMatch(f -> f.failure() != null);
        List<RunLine> lines = new ArrayList<>();
        List<Run> all = runs.all();
        for (int i = 0; i < all.size(); i++) {
            Run run = all.get(i);
            boolean done = all.subList(i + 1, all.size()).stream()
                    .anyMatch(later -> later.status().equals("COMPLETED"));
            lines.add(new RunLine(
                    run.number(),
                    run.kind(),
                    run.status(),
                    run.started(),
                    run.finished(),
                    run.runId(),
                    run.message(),
                    done ? null : mend(run, open),
                    runs.files(run.number())));
        }
        return new StatusReport(submissions, lines);
    }

    /** @param open whether the import of a file failed */
    private static @Nullable String mend(Run run, boolean open) {
        return switch (run.status()) {
            case "STARTED" -> "phaseout recover";
            case "FAILED" -> open ? "phaseout rerun --failed" : "phaseout run";
            case "STOPPED" -> "phaseout run";
            default -> null;
        };
    }
}
