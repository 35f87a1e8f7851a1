package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The program as operators start it: by its launcher, in a process of its own. */
final class Product {

    private static final String OPTIONS = "PHASEOUT_JAVA_OPTIONS";

    private final ChildProcess processes;
    private final Path launcher;
    private final Path homes;
    private final Path jobs;
    private final Map<String, String> environment;

    /**
     * @param homes folder that takes the home folders
     * @param jobs definitions
     * @param environment what the program is told by variables, such as its database
     */
    Product(ChildProcess processes, Path launcher, Path homes, Path jobs, Map<String, String> environment) {
        this.processes = processes;
        this.launcher = launcher;
        this.homes = homes;
        this.jobs = jobs;
        this.environment = Map.copyOf(environment);
    }

    Product with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.merge(variable, value, (a, b) -> a + " " + b);
        return new Product(processes, launcher, homes, jobs, more);
    }

    /** With options for Java beside those of the launcher. */
    Product withJava(String options) {
        return with(OPTIONS, options);
    }

    /** An empty home folder, made anew. */
    Path home(String name) throws IOException {
        Path home = homes.resolve(name);
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home.resolve("inbox"));
        return home;
    }

    static void fill(Path home, Path registers) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        try (Stream<Path> files = Files.list(registers)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, inbox.resolve(file.getFileName().toString()));
            }
        }
    }

    /** A night over what lies in the inbox. */
    Measured night(Path home) throws IOException, InterruptedException {
        return run("run", "--quiet", "--settle", "0", "--home", home.toString(), "--jobs", jobs.toString());
    }

    Measured status(Path home) throws IOException, InterruptedException {
        return run("status", "--home", home.toString(), "--jobs", jobs.toString());
    }

    /** Makes what lets the launcher start faster. */
    Measured setUp() throws IOException, InterruptedException {
        return run("setup", "--jobs", jobs.toString());
    }

    Measured run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return processes.run(command, environment);
    }

    /** The command as people would type it. */
    String command(String verb) {
        StringBuilder text = new StringBuilder();
        environment.forEach((name, value) -> text.append(name)
                .append("='")
                .append(value.replaceAll("(?i)(jdbc:postgresql:).*", "$1…"))
                .append("' "));
        return text.append(launcher.getParent().getFileName())
                .append("/phaseout ")
                .append(verb)
                .toString();
    }
}
