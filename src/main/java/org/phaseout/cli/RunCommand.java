package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.Folders;
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

    @Option(
            names = "--ping",
            paramLabel = "URL",
            defaultValue = "${env:PHASEOUT_PING_URL}",
            description = {
                "Whom to tell that the run started and how it ended: GET URL/start, POST URL/<exit code>.",
                "Better kept in the environment, as PHASEOUT_PING_URL."
            })
    private @Nullable String ping;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(common.home())) {
            Folders.under(common.home()).create();
        }
        return common.shift(
                ping, json, progress -> pipeline -> pipeline.nightlyRun().run(Duration.ofSeconds(settle), progress));
    }
}
