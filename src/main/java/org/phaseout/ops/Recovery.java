package org.phaseout.ops;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.phaseout.batch.BatchRuns;
import org.phaseout.model.WrongUsage;
import org.phaseout.store.Runs;

/**
 * Mends what a killed process left behind: executions that still call themselves started become failed, so that the
 * next run resumes them. Only ever called while we hold the database file, which proves that the other process is gone.
 */
public final class Recovery {

    private final BatchRuns batch;
    private final Runs runs;
    private final Clock clock;
    private final Journal journal;
    private final History history;

    Recovery(BatchRuns batch, Runs runs, Clock clock, Journal journal, History history) {
        this.batch = batch;
        this.runs = runs;
        this.clock = clock;
        this.journal = journal;
        this.history = history;
    }

    /**
     * @param executions job executions that were cut off
     * @param runs runs that were
     */
    public record Recovered(int executions, int runs) {}

    public Recovered recover() throws IOException {
        history.recall();
        int executions = batch.recover();
        int closed = runs.closeUnfinished(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        if (executions > 0 || closed > 0) {
            journal.add(
                    "recovered", Map.of("executions", Integer.toString(executions), "runs", Integer.toString(closed)));
        }
        return new Recovered(executions, closed);
    }

    /**
     * Says that a run is not to be mended.
     *
     * @throws WrongUsage if there is no such run that failed or was stopped
     */
    public void abandon(long run, String why) throws IOException {
        if (!runs.abandon(run, "Abandoned by " + Operator.name() + ": " + why)) {
            throw new WrongUsage("There is no run " + run + " that failed or was stopped. phaseout status lists them.");
        }
        journal.add("run.abandoned", Map.of("run", Long.toString(run), "why", why));
    }
}
