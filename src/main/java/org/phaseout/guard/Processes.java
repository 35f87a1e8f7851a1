package org.phaseout.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The host and its processes. */
public final class Processes {

    private static final Path PROC = Path.of("/proc");
    private static final String UNKNOWN = "?";
    /** Place of the start time among the words of a process's line, counted behind its name. */
    private static final int START = 19;

    private Processes() {}

    /** Name of this host, asked for where that needs no network. */
    public static String host() {
        Optional<String> name = read(PROC.resolve("sys").resolve("kernel").resolve("hostname"))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .map(String::strip)
                .filter(n -> !n.isEmpty());
        if (name.isPresent()) {
            return name.get();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /**
     * Tells a process from a later one with the same number. Where the system says so it is the time since the start of
     * the machine, which no change of the clock touches.
     *
     * @return empty if there is no such process
     */
    static String mark(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return "";
        }
        Optional<String> line = read(PROC.resolve(Long.toString(pid)).resolve("stat"));
        Optional<String> boot =
                read(PROC.resolve("sys").resolve("kernel").resolve("random").resolve("boot_id"));
        if (line.isPresent() && boot.isPresent()) {
            String[] words =
                    line.get().substring(line.get().lastIndexOf(')') + 2).split(" ", -1);
            return words.length > START ? boot.get().strip() + " " + words[START] : UNKNOWN;
        }
        return process.get().info().startInstant().map(Object::toString).orElse(UNKNOWN);
    }

    /** Whether a process still runs; in doubt it does. */
    static boolean isRunning(long pid, String mark) {
        String now = mark(pid);
        return !now.isEmpty() && (now.equals(mark) || now.equals(UNKNOWN) || mark.equals(UNKNOWN));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
