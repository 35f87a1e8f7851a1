package org.phaseout.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Software;
import org.phaseout.definition.DefinitionFaults;
import org.phaseout.guard.Locked;
import org.phaseout.guard.Signals;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.DamagedDatabase;
import org.phaseout.ops.Faults;
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
            TemplateCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            TraceCommand.class,
            WatchCommand.class,
            StopCommand.class,
            RerunCommand.class,
            ReplyCommand.class,
            WithdrawCommand.class,
            AbandonCommand.class,
            QuestionsCommand.class,
            AnswerCommand.class,
            RebuildCommand.class,
            RecoverCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            AuditCommand.class,
            SetupCommand.class,
            DemoCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, also when there was nothing to do",
            "1:done, but people must act on some file",
            "2:wrong usage or definitions; nothing was done",
            "3:the run failed on our side or was stopped, and can be started again",
            "4:another run is at work in the home folder; try again later"
        })
public final class PhaseoutCommand implements Runnable {

    private static final Duration WAIT_FOR_THE_END = Duration.ofSeconds(60);
    private static final int H2_FILE_LOCKED = 90020;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    /** Runs a command and gives its exit code. Result and messages are UTF-8, whatever the locale. */
    public static int execute(String... arguments) {
        Signals signals = Signals.hear(WAIT_FOR_THE_END);
        int code = ExitCode.RUN_FAILED;
        try {
            code = commandLine()
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                    .execute(arguments);
            return code;
        } finally {
            signals.ended(code);
        }
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
        int code = exitCode(failure);
        DefinitionFaults faults = cause(failure, DefinitionFaults.class);
        Locked locked = cause(failure, Locked.class);
        if (faults != null) {
            err.println("The definitions cannot be used:");
            faults.faults().forEach(fault -> err.println("  " + fault));
        } else if (code == ExitCode.LOCKED) {
            err.println(
                    locked != null ? locked.getMessage() : "Another program has the database open. Try again later.");
        } else if (code == ExitCode.WRONG_USAGE) {
            err.println(failure.getMessage());
        } else {
            LoggerFactory.getLogger(PhaseoutCommand.class).error("The command failed", failure);
            DamagedDatabase damaged = DamagedDatabase.in(failure);
            if (damaged != null) {
                err.println(damaged.getMessage());
                return code;
            }
            err.println("The command failed: " + Faults.sentence(failure));
            err.println("The log in the home folder (logs/phaseout.log) tells the rest. Mend the cause and start the"
                    + " command again.");
        }
        return code;
    }

    /** The exit code with which a command ends that throws this. */
    static int exitCode(Exception failure) {
        SQLException sql = cause(failure, SQLException.class);
        if (cause(failure, Locked.class) != null || (sql != null && sql.getErrorCode() == H2_FILE_LOCKED)) {
            return ExitCode.LOCKED;
        }
        boolean usage = failure instanceof WrongUsage || failure instanceof ParameterException;
        return usage || cause(failure, DefinitionFaults.class) != null ? ExitCode.WRONG_USAGE : ExitCode.RUN_FAILED;
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
