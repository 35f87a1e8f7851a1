package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.intake.Decisions.What;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import org.phaseout.store.Submissions.Submission;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives up what keeps failing. */
@Command(
        name = "abandon",
        description =
                "Gives up a file whose import keeps failing, or a run that is not to be mended. Nothing is deleted.")
final class AbandonCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason, for the records.")
    private String why = "";

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** One of these. */
    static final class Subject {

        @Option(
                names = "--file",
                paramLabel = "SHA-OR-NAME",
                description = {
                    "A file whose import failed: it goes to the archive, counts for nothing, and is not tried again.",
                    "phaseout withdraw --undo takes it up again."
                })
        private @Nullable String file;

        @Option(names = "--run", paramLabel = "NUMBER", description = "A run that failed or was stopped.")
        private @Nullable Long run;
    }

    @Override
    public Integer call() throws IOException {
        Long run = subject.run;
        return run == null
                ? common.shift(null, json, progress -> pipeline -> abandon(pipeline, progress))
                : abandonRun(run);
    }

    private RunReport abandon(Pipeline pipeline, Terminal progress) throws IOException {
        Submission submission = pipeline.choice().file(String.valueOf(subject.file));
        if (submission.isSettled()) {
            throw new WrongUsage("The import of '%s' did not fail: it is %s. To take it out: phaseout withdraw"
                    .formatted(submission.fileName(), submission.state()));
        }
        return pipeline.nightlyRun().decide(submission, What.ABANDONED, why, progress);
    }

    private int abandonRun(long run) throws IOException {
        try (Pipeline pipeline = common.pipeline();
                HeldLease lease = pipeline.takeLease("abandon")) {
            lease.require();
            pipeline.recovery().recover();
            pipeline.recovery().abandon(run, why);
            common.print("Run " + run + " is abandoned. Files that it left open: phaseout status");
            return ExitCode.DONE;
        }
    }
}
