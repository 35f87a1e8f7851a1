package org.phaseout.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phaseout.ops.Pipeline;
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

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
