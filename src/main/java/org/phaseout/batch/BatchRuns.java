package org.phaseout.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.Publisher;
import org.phaseout.store.Fence;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts the jobs, resumes what failed, and recovers what was cut off. */
public final class BatchRuns {

    private final JobOperator operator;
    private final JobRepository repository;
    private final ImportJob imports;
    private final PublishJob publishing;

    BatchRuns(JobOperator operator, JobRepository repository, ImportJob imports, PublishJob publishing) {
        this.operator = operator;
        this.repository = repository;
        this.imports = imports;
        this.publishing = publishing;
    }

    /** Is told how many rows of a file are read. */
    public interface RowProgress {
        void at(String file, long read);
    }

    /** A step failed through a fault of ours; the job can be started again and goes on where it stopped. */
    public static final class StepFailed extends Exception {

        private static final long serialVersionUID = 1L;

        private final String step;

        StepFailed(String step, @Nullable Throwable cause) {
            super("Step " + step + " failed", cause);
            this.step = step;
        }

        public String step() {
            return step;
        }
    }

    /**
     * Imports a submission, or goes on with an import that failed or was stopped.
     *
     * @throws Stopped if it was asked to stop
     * @throws Fence.Lost if another process took over
     */
    public void importSubmission(long submissionId, Path file, RowProgress progress) throws StepFailed {
        importSubmission(submissionId, file, progress, Turn.alone());
    }

    /**
     * The same beside other imports.
     *
     * @param turn when the file may be checked and settled
     * @throws StepFailed because of {@link Turn.NotAlone} if the file has to be imported alone
     */
    public void importSubmission(long submissionId, Path file, RowProgress progress, Turn turn) throws StepFailed {
        JobParameters parameters =
                new JobParametersBuilder().addLong("submission", submissionId).toJobParameters();
        launch(imports.of(submissionId, file, progress, turn), parameters);
    }

    /** Begins to open a file that will probably be imported next, while another one is still at work. */
    public void ahead(Path file, String name) {
        imports.stages().ahead(file, name);
    }

    /** Lets go of a file that was opened ahead. */
    public void nothingAhead() {
        imports.stages().nothingAhead();
    }

    /**
     * Works out and writes all tables.
     *
     * @throws Stopped if it was asked to stop
     * @throws Fence.Lost if another process took over
     */
    public Publisher.@Nullable Published publish(long run, Publisher publisher) throws StepFailed {
        AtomicReference<Publisher.@Nullable Published> published = new AtomicReference<>();
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", run).toJobParameters();
        launch(publishing.writing(publisher, published), parameters);
        return published.get();
    }

    private void launch(Job job, JobParameters parameters) throws StepFailed {
        JobExecution execution;
        try {
            dropIfNeverExecuted(repository.getJobInstance(job.getName(), parameters));
            makeRestartable(repository.getLastJobExecution(job.getName(), parameters));
            execution = operator.start(job, parameters);
        } catch (Exception e) {
            throw new StepFailed(job.getName(), e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            List<Throwable> causes = execution.getAllFailureExceptions();
            refuseIfLost(causes);
            if (execution.getStatus() == BatchStatus.STOPPED) {
                throw new Stopped();
            }
            String step = execution.getStepExecutions().stream()
                    .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                    .map(StepExecution::getStepName)
                    .findFirst()
                    .orElse(job.getName());
            throw new StepFailed(step, causes.isEmpty() ? null : causes.get(0));
        }
    }

    /** An instance is written before its first execution; where the database fails in between, it can never be started. */
    private void dropIfNeverExecuted(@Nullable JobInstance instance) {
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /**
     * When the database fails just as a step is to be noted as failed or done, the step stays unknown or running in an
     * execution that has ended, and Spring Batch refuses to go on. Here it may: rows are committed together with the
     * position in the file, and every other step may be done twice.
     */
    private void makeRestartable(@Nullable JobExecution last) {
        if (last == null || last.getStatus().isRunning()) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private static void refuseIfLost(List<Throwable> causes) {
        for (Throwable failure : causes) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Fence.Lost lost) {
                    throw lost;
                }
            }
        }
    }

    /** Marks executions that were cut off as failed, so that they can be resumed. @return how many */
    public int recover() {
        int recovered = 0;
        for (String name : List.of(ImportJob.NAME, PublishJob.NAME)) {
            for (JobExecution execution : repository.findRunningJobExecutions(name)) {
                operator.recover(execution);
                recovered++;
            }
        }
        return recovered;
    }
}
