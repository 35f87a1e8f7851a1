package org.phaseout.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.Locked;
import org.phaseout.guard.StopRequest;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Faults;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Watch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs again and again. */
@Command(
        name = "watch",
        description = "Runs when files have come to rest in the inbox, or at given times, until it is stopped.",
        footer = {
            "",
            "Examples:",
            "  phaseout watch",
            "  phaseout watch --cron \"15 1 * * *\" --zone Europe/Paris",
            "  phaseout watch --every 60 --cron \"15 1 * * *\""
        })
final class WatchCommand implements Callable<Integer> {

    private static final long USUAL = 30;

    @Mixin
    private Common common = new Common();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = {
                "Look into the inbox this often and run when files have come to rest (default: 30).",
                "With --cron the inbox is looked into only if this is given."
            })
    private @Nullable Long every;

    @Option(
            names = "--cron",
            paramLabel = "EXPRESSION",
            description = "Run at these times: minute, hour, day, month, day of the week. May be given again.")
    private List<String> crons = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of --cron (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Override
    public Integer call() throws IOException {
        common.makeHome();
        Duration between = Duration.ofSeconds(every == null ? USUAL : every);
        if (between.isZero() || between.isNegative()) {
            throw new WrongUsage("--every takes a number of seconds from 1.");
        }
        boolean arrivals = every != null || crons.isEmpty();
        Watch.Times times = new Watch.Times(
                between,
                arrivals ? options.settle() : null,
                crons.isEmpty() ? null : new Watch.Timetable(crons, zoneId()));
        common.say("Watching " + common.home() + ". End it with: phaseout stop --home " + common.home());
        new Watch(common.home(), times, this::run).untilStopped();
        return ExitCode.DONE;
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongUsage("There is no time zone '" + zone + "'. Name it such as UTC or Europe/Paris.", e);
        }
    }

    /** The line is printed when the home folder is free again, so that who reads it may use it. */
    private void run(StopRequest stop) {
        String line;
        try {
            line = line(common.turn(options.ping())
                    .work(
                            pipeline -> pipeline.nightlyRun().run(options.settle(), Progress.NONE),
                            PhaseoutCommand::exitCode,
                            stop));
        } catch (Locked e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(WatchCommand.class).error("The run failed", e);
            line = "The run failed: " + Faults.sentence(e);
        }
        common.print(line);
    }

    private static String line(RunReport report) {
        String what = report.files().isEmpty() ? "nothing new." : RunText.verdict(report.files());
        String faults = report.faults().isEmpty() ? "" : " " + String.join(" ", report.faults());
        return "Run %d %s: %s%s".formatted(report.run(), report.status(), what, faults);
    }
}
