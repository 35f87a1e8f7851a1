package org.phaseout.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that take what is in the inbox. */
final class RunOptions {

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
                "Whom to tell that a run started and how it ended: GET URL/start, POST URL/<exit code>.",
                "Better kept in the environment, as PHASEOUT_PING_URL."
            })
    private @Nullable String ping;

    Duration settle() {
        return Duration.ofSeconds(settle);
    }

    @Nullable
    String ping() {
        return ping;
    }
}
