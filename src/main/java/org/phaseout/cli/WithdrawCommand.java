package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.phaseout.intake.Decisions.What;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file out of what counts. */
@Command(
        name = "withdraw",
        description =
                "Takes a file out of what counts, as if it had never come, and publishes. What it superseded counts again.")
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--undo", description = "Let a withdrawn file count again.")
    private boolean undo;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, for the records.")
    private String why = "";

    @Parameters(paramLabel = "SHA-OR-NAME", description = "The file: its name, or the first digits of its SHA-256.")
    private String file = "";

    @Override
    public Integer call() throws IOException {
        return common.shift(null, json, progress -> pipeline -> withdraw(pipeline, progress));
    }

    private RunReport withdraw(Pipeline pipeline, Terminal progress) throws IOException {
        Submission submission = pipeline.choice().file(file);
        boolean out = submission.state() == SubmissionState.WITHDRAWN;
        if (out != undo) {
            throw new WrongUsage(
                    "'%s' is %s.".formatted(submission.fileName(), undo ? "not withdrawn" : "withdrawn already"));
        }
        return pipeline.nightlyRun().decide(submission, undo ? What.REINSTATED : What.WITHDRAWN, why, progress);
    }
}
