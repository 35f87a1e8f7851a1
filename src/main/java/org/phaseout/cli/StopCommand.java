package org.phaseout.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phaseout.guard.Holder;
import org.phaseout.ops.Stopping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a run to stop. */
@Command(
        name = "stop",
        description = "Asks the run or watch at work in the home folder to stop where it can go on later.")
final class StopCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long to wait until it has stopped (default: do not wait).")
    private long seconds;

    @Override
    public Integer call() throws IOException {
        Stopping stopping = new Stopping(common.existingHome());
        Optional<Holder> asked = stopping.ask();
        if (asked.isEmpty()) {
            common.print("No run is at work in this home folder.");
            return ExitCode.DONE;
        }
        common.print("Asked to stop: " + asked.get().words() + ".");
        if (seconds <= 0) {
            return ExitCode.DONE;
        }
        if (stopping.isDoneWithin(Duration.ofSeconds(seconds))) {
            common.print("It has stopped.");
            return ExitCode.DONE;
        }
        common.print("It is still at work after " + seconds + " seconds. Ask again, or look into the log.");
        return ExitCode.PEOPLE_MUST_ACT;
    }
}
