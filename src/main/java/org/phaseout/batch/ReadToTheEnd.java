package org.phaseout.batch;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Fails a step that calls itself completed before its reader was at the end. Spring Batch 6.0.6 does so when the thread
 * is interrupted: the rows that were not read would be lost without a word.
 */
final class ReadToTheEnd implements StepExecutionListener {

    private final BooleanSupplier atEnd;

    ReadToTheEnd(BooleanSupplier atEnd) {
        this.atEnd = atEnd;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED && !atEnd.getAsBoolean()) {
            step.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED.addExitDescription("The file was not read to its end.");
        }
        return null;
    }
}
