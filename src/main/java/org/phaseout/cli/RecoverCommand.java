package org.phaseout.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Recovery;
import org.phaseout.ops.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends what a killed process left behind. */
@Command(
        name = "recover",
        description = "Marks what a killed process left behind as failed, so that the next run goes on with it.")
final class RecoverCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Pipeline pipeline = common.pipeline()) {
            pipeline.takeLease("recover");
            Recovery.Recovered recovered = pipeline.recovery().recover();
            common.print(
                    json
                            ? ReportJson.of(Map.of("executions", recovered.executions(), "runs", recovered.runs()))
                            : recovered.runs() + recovered.executions() == 0
                                    ? "Nothing was cut off."
                                    : "%s cut-off executions of %s can go on now. Next: phaseout run"
                                            .formatted(recovered.executions(), RunText.count(recovered.runs(), "run")));
        }
        return ExitCode.DONE;
    }
}
