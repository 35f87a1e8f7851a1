package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.ops.History.Told;
import org.phaseout.ops.StatusReport.RunLine;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;

/** Tells what happened so far, and what to do about it. */
public final class Status {

    private final FileReports files;
    private final Runs runs;
    private final History history;

    Status(FileReports files, Runs runs, History history) {
        this.files = files;
        this.runs = runs;
        this.history = history;
    }

    public StatusReport report() throws IOException {
        List<FileReport> submissions = files.all();
        boolean open = submissions.stream().anyMatch(f -> f.failure() != null);
        List<Told> all = all();
        List<RunLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Run run = all.get(i).run();
            boolean done = all.subList(i + 1, all.size()).stream()
                    .anyMatch(later -> later.run().status().equals("COMPLETED"));
            lines.add(new RunLine(
                    run.number(),
                    run.kind(),
                    run.status(),
                    run.started(),
                    run.finished(),
                    run.runId(),
                    run.message(),
                    done ? null : mend(run, open),
                    all.get(i).files()));
        }
        return new StatusReport(submissions, lines);
    }

    /** Those of the database, and those that only reports tell of, such as a rebuild that failed. */
    private List<Told> all() throws IOException {
        List<Told> all = new ArrayList<>(history.unheard());
        runs.all().forEach(run -> all.add(new Told(run, runs.files(run.number()))));
        all.sort(Comparator.comparingLong(told -> told.run().number()));
        return all;
    }

    /** @param open whether the import of a file failed */
    private static @Nullable String mend(Run run, boolean open) {
        boolean rebuild = run.kind().equals(Kind.REBUILD.word());
        return switch (run.status()) {
            case "STARTED" -> "phaseout recover";
            case "FAILED" -> rebuild ? "phaseout rebuild" : open ? "phaseout rerun --failed" : "phaseout run";
            case "STOPPED" -> rebuild ? "phaseout rebuild" : "phaseout run";
            default -> null;
        };
    }
}
