package org.phaseout.cli;

import java.util.concurrent.Callable;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.StatusReport;
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

    @Override
    public Integer call() {
        try (Pipeline pipeline = common.pipeline()) {
            StatusReport report = pipeline.status().report();
            common.print(json ? ReportJson.of(report) : text(report));
        }
        return ExitCode.DONE;
    }

    private static String text(StatusReport report) {
        StringBuilder text = new StringBuilder();
        if (report.submissions().isEmpty()) {
            text.append("No file was received yet.\n");
        } else {
            text.append(RunText.files(report.submissions())).append('\n');
        }
        for (FileReport file : report.submissions()) {
            if (file.mend() != null) {
                text.append(file.file())
                        .append(": ")
                        .append(file.reason() == null ? "" : file.reason() + " ")
                        .append(file.mend())
                        .append('\n');
            }
        }
        TextTable runs = new TextTable(">RUN", "STATUS", "STARTED", "FINISHED", "EDITION", "TO MEND");
        report.runs()
                .forEach(r -> runs.row(
                        r.run(),
                        r.status(),
                        r.started(),
                        r.finished() == null ? "" : r.finished(),
                        r.runId() == null ? "" : r.runId(),
                        r.mend() == null ? "" : r.mend()));
        return text.append('\n').append(runs).toString();
    }
}
