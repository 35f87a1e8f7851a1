package org.phaseout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phaseout.cli.PhaseoutCommand;

/** The program as its users start it. */
final class Program {

    private Program() {}

    /** What a command printed and how it ended. */
    record Said(int exitCode, String out, String err) {}

    /** Runs a command within this process. */
    static Said run(String... arguments) {
        Path home = HomeStore.named(List.of(arguments));
        if (home != null) {
            HomeStore.at(home);
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try (PrintStream saying = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintStream complaining = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(saying);
            System.setErr(complaining);
            int code = PhaseoutCommand.execute(arguments);
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Starts a command as a process of its own. */
    static Process start(Path output, String... arguments) throws IOException {
        return start(List.of(), output, arguments);
    }

    /** @param options options of the virtual machine */
    static Process start(List<String> options, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Path home = HomeStore.named(List.of(arguments));
        if (home != null) {
            command.addAll(HomeStore.options(home));
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.phaseout.Phaseout"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
