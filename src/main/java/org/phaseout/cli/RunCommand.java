package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes everything in the inbox and publishes. */
@Command(name = "run", description = "Takes everything in the inbox, imports it and publishes the tables.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        common.makeHome();
        return common.shift(
                options.ping(),
                json,
                progress -> pipeline -> pipeline.nightlyRun().run(options.settle(), progress));
    }
}
