package org.phaseout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.Folders;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Shift;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command has, and how results and messages are printed. */
final class Common {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "Where inbox, archive, output and the database are (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("data");

    @Option(
            names = "--jobs",
            paramLabel = "FOLDER",
            defaultValue = "jobs",
            description = "Where the definitions are (default: ${DEFAULT-VALUE}).")
    private Path jobs = Path.of("jobs");

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no messages but errors.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show what this command does and stop.")
    private boolean unusedHelp; // picocli reads it and prints the help itself

    Path home() {
        return home;
    }

    /** Makes the home folder with what belongs in it, unless it is there. */
    void makeHome() throws IOException {
        if (!Files.isDirectory(home)) {
            Folders.under(home).create();
        }
    }

    /** @throws ParameterException if there is no such folder */
    Path jobs() {
        if (!Files.isDirectory(jobs)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder '" + jobs + "' with definitions. Say where it is with --jobs.");
        }
        return jobs;
    }

    /** @throws ParameterException if the home folder was never made */
    Pipeline pipeline() {
        return Pipeline.open(existingHome(), jobs(), spec.name());
    }

    /** @throws ParameterException if the home folder was never made */
    Path existingHome() {
        if (!Files.isDirectory(home)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder '" + home + "'. Make it with: phaseout init --home " + home);
        }
        return home;
    }

    Terminal progress() {
        return new Terminal(err(), !quiet && Terminal.isPresent());
    }

    /** A line for people, on standard error. */
    void say(String message) {
        if (!quiet) {
            err().println(message);
            err().flush();
        }
    }

    void print(String result) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(result.endsWith("\n") ? result : result + "\n");
        out.flush();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A verb that changes something, drawing its progress. */
    interface Verb {
        Shift.Work with(Terminal progress);
    }

    /** Carries it out, shows what came of it, and gives the exit code. */
    int shift(@Nullable String ping, boolean json, Verb verb) throws IOException {
        Terminal progress = progress();
        RunReport report;
        try {
            report = turn(ping).work(verb.with(progress), PhaseoutCommand::exitCode);
        } finally {
            progress.clear();
        }
        return show(report, json);
    }

    /** One turn of work for this verb. */
    Shift turn(@Nullable String ping) {
        return new Shift(existingHome(), jobs(), spec.name(), ping, this::say);
    }

    /** Shows what a run did, and gives its exit code. */
    int show(RunReport report, boolean json) {
        print(json ? ReportJson.of(report) : RunText.of(report));
        report.faults().forEach(err()::println);
        return report.exitCode();
    }
}
