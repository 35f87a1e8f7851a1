package org.phaseout.ops;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.phaseout.batch.BatchRuns;
import org.phaseout.store.Runs;

/**
 * Mends what a killed process left behind: executions that still call themselves started become failed, so that the
 * next run resumes them. Only ever called while we hold the database file, which proves that the other process is gone.
 */
public final class Recovery {

    private final BatchRuns batch;
    private final Runs runs;
    private final Clock clock;

    public Recovery(BatchRuns batch, Runs runs, Clock clock) {
        this.batch = batch;
        this.runs = runs;
        this.clock = clock;
    }

    /** @param executions job executions that were cut off; @param runs runs that were */
    public record Recovered(int executions, int runs) {}

    public Recovered recover() {
        int executions = batch.recover();
        int closed = runs.closeUnfinished(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return new Recovered(executions, closed);
    }
}
