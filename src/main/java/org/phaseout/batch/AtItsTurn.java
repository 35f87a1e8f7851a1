package org.phaseout.batch;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Holds a step until the turn of its file has come, outside of any transaction. */
record AtItsTurn(Turn turn) implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution step) {
        try {
            if (!turn.await()) {
                step.setTerminateOnly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            step.setTerminateOnly();
        }
    }
}
