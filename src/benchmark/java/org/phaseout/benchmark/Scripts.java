package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything beside the program that runs in a process of its own: scripts of other tools, the naive job, bare passes. */
final class Scripts {

    private static final Path FOLDER = Path.of("src/benchmark/peers");

    private final ChildProcess processes;
    private final @Nullable String python;
    private final boolean readxl;

    Scripts(ChildProcess processes) throws InterruptedException {
        this.processes = processes;
        this.python = firstThatWorks(List.of("/usr/bin/python3", "python3"), "-c", "import pandas, openpyxl");
        this.readxl = firstThatWorks(List.of("Rscript"), "-e", "library(readxl)") != null;
    }

    private @Nullable String firstThatWorks(List<String> programs, String... test) throws InterruptedException {
        for (String program : programs) {
            List<String> command = new ArrayList<>(List.of(program));
            command.addAll(List.of(test));
            try {
                if (processes.run(command, Map.of()).exitCode() == 0) {
                    return program;
                }
            } catch (IOException e) {
                continue; // it is not installed
            }
        }
        return null;
    }

    /** The command that sums registers up with pandas, or null if that is not installed. */
    @Nullable
    List<String> pandas(Path registers, Path prefix) {
        return python == null
                ? null
                : List.of(python, FOLDER.resolve("pandas_peer.py").toString(), registers.toString(), prefix.toString());
    }

    /** The command that reads registers with readxl, or null if that is not installed. */
    @Nullable
    List<String> readxl(Path registers) {
        return readxl ? List.of("Rscript", FOLDER.resolve("readxl_peer.R").toString(), registers.toString()) : null;
    }

    /** The command that starts a class of the benchmark. */
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    Measured run(List<String> command) throws IOException, InterruptedException {
        return processes.run(command, Map.of());
    }

    static void makeRoom(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
    }
}
