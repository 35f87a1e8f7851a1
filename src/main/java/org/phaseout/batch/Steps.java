package org.phaseout.batch;

import org.phaseout.store.Fence;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one place where steps are made. Without its transaction manager a step commits rows and its own position apart,
 * and a row counts twice after a crash; so nobody else builds one. Bad rows are outcomes, so nothing is skipped or
 * retried: an exception is a fault of ours and fails the step, which can then be restarted.
 */
final class Steps {

    /** Rows committed together, with the position to resume from. */
    static final int CHUNK = 1000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Fence fence;
    private final StopSignal stop;

    /**
     * @param fence asked last in every transaction of a step
     * @param stop asked before each step and between chunks
     */
    Steps(JobRepository repository, PlatformTransactionManager transactions, Fence fence, StopSignal stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.fence = fence;
        this.stop = stop;
    }

    /** Work done in one transaction. */
    interface Work {
        void run() throws Exception;
    }

    /** Work that is done whole, or not begun because the run is to stop. */
    Step once(String name, Work work) {
        return once(name, work, new StepExecutionListener() {});
    }

    /** @param before is told before the step begins, outside of its transaction */
    Step once(String name, Work work, StepExecutionListener before) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            if (stop.isUp()) {
                                context.getStepContext().getStepExecution().setTerminateOnly();
                            } else {
                                work.run();
                                fence.require();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(before)
                .build();
    }

    <I> Step rows(String name, ItemStreamReader<I> reader, ItemWriter<I> writer, ReadToTheEnd guard) {
        return new StepBuilder(name, repository)
                .<I, I>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(chunk -> {
                    writer.write(chunk);
                    fence.require();
                })
                .listener(guard)
                .interruptionPolicy(new StopBetweenChunks(stop))
                .build();
    }
}
