package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.phaseout.intake.Folders;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Recovery;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes everything in the inbox and publishes. */
@Command(name = "run", description = "Takes everything in the inbox, imports it and publishes the tables.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long a file must have been left alone before it is taken (default: ${DEFAULT-VALUE}).")
    private long settle = 10;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(common.home())) {
            Folders.under(common.home()).create();
        }
        Terminal progress = common.progress();
        RunReport report;
        try (Pipeline pipeline = common.pipeline()) {
            pipeline.takeLease("run");
            Recovery.Recovered recovered = pipeline.recovery().recover();
            if (recovered.runs() > 0 || recovered.executions() > 0) {
                common.say("A run before this one was cut off; going on where it stopped.");
            }
            report = pipeline.nightlyRun().run(Duration.ofSeconds(settle), progress);
        } finally {
            progress.clear();
        }
        common.print(json ? ReportJson.of(report) : RunText.of(report));
        report.faults().forEach(common.err()::println);
        return report.exitCode();
    }
}
