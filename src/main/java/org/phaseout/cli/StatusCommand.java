package org.phaseout.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.Locked;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.AtWork;
import org.phaseout.ops.Glance;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.StatusReport;
import org.phaseout.ops.StatusReport.RunLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists submissions and runs. */
@Command(name = "status", description = "Lists submissions and runs, and what to do about those that need something.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--run", paramLabel = "NUMBER", description = "Show what one run did with each of its files.")
    private @Nullable Long run;

    @Override
    public Integer call() throws IOException {
        try {
            return ofAll();
        } catch (Locked e) {
            Optional<AtWork> work = AtWork.in(common.existingHome());
            work.ifPresent(now -> common.print(json ? ReportJson.of(now) : StatusText.of(now)));
            throw e; // the sentence and the exit code are the same as of every other command
        }
    }

    private int ofAll() throws IOException {
        StatusReport report = report();
        if (run == null) {
            common.print(json ? ReportJson.of(report) : StatusText.of(report));
        } else {
            RunLine line = line(report, run);
            common.print(json ? ReportJson.of(line) : StatusText.of(line));
        }
        return ExitCode.DONE;
    }

    /** By the short way, if it leads there. */
    private StatusReport report() throws IOException {
        Optional<StatusReport> glance = Glance.status(common.existingHome(), common.jobs(), "status");
        if (glance.isPresent()) {
            return glance.get();
        }
        try (Pipeline pipeline = common.pipeline()) {
            return pipeline.status().report();
        }
    }

    private static RunLine line(StatusReport report, long run) {
        return report.runs().stream()
                .filter(line -> line.run() == run)
                .findFirst()
                .orElseThrow(() -> new WrongUsage("There is no run " + run + "."));
    }
}
