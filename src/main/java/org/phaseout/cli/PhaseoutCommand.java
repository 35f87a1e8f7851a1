package org.phaseout.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Software;
import org.phaseout.definition.DefinitionFaults;
import org.phaseout.ops.DamagedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command with all its verbs. */
@Command(
        name = "phaseout",
        description = "Reads country workbooks on chemicals that treaties phase out, and writes indicator tables.",
        mixinStandardHelpOptions = true,
        versionProvider = PhaseoutCommand.Version.class,
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            DescribeCommand.class,
            StatusCommand.class,
            TraceCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RecoverCommand.class,
            DemoCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, also when there was nothing to do",
            "1:done, but people must act on some file",
            "2:wrong usage or definitions; nothing was done",
            "3:the run failed on our side and can be started again",
            "4:another run holds the lock; try again later"
        })
public final class PhaseoutCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseoutCommand.class);
    private static final int H2_FILE_LOCKED = 90020;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    /** Runs a command and gives its exit code. Result and messages are UTF-8, whatever the locale. */
    public static int execute(String... arguments) {
        return commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new PhaseoutCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /** A failure in one sentence; operators find the whole of it in the log. */
    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        DefinitionFaults faults = cause(failure, DefinitionFaults.class);
        if (faults != null) {
            err.println("The definitions cannot be used:");
            faults.faults().forEach(fault -> err.println("  " + fault));
            return ExitCode.WRONG_USAGE;
        }
        SQLException sql = cause(failure, SQLException.class);
        if (sql != null && sql.getErrorCode() == H2_FILE_LOCKED) {
            err.println("Another run is at work in this home folder. Try again when it is done.");
            return ExitCode.LOCKED;
        }
        DamagedDatabase damaged = DamagedDatabase.in(failure);
        if (damaged != null) {
            LOG.error("The database is damaged", failure);
            err.println(damaged.getMessage());
            return ExitCode.RUN_FAILED;
        }
        if (failure instanceof IllegalArgumentException) {
            err.println(failure.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        LOG.error("The command failed", failure);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        err.println("The command failed: "
                + (root.getMessage() == null
                        ? root.getClass().getSimpleName()
                        : root.getMessage().lines().findFirst().orElse("")));
        err.println(
                "The log in the home folder (logs/phaseout.log) tells the rest. Mend the cause and start the command again.");
        return ExitCode.RUN_FAILED;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    /** Version as the jar states it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"phaseout " + Software.version()};
        }
    }
}
