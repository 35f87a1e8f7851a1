package org.phaseout.ops;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.ops.StatusReport.RunLine;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;

/** Tells what happened so far. */
public final class Status {

    private final FileReports files;
    private final Runs runs;

    Status(FileReports files, Runs runs) {
        this.files = files;
        this.runs = runs;
    }

    public StatusReport report() {
        List<RunLine> lines = runs.all().stream()
                .map(r ->
                        new RunLine(r.number(), r.status(), r.started(), r.finished(), r.runId(), r.message(), mend(r)))
                .toList();
        return new StatusReport(files.all(), lines);
    }

    private static @Nullable String mend(Run run) {
        return switch (run.status()) {
            case "STARTED" -> "phaseout recover";
            case "FAILED", "STOPPED" -> "phaseout run";
            default -> null;
        };
    }
}
