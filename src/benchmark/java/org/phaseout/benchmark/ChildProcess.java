package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts a process, waits for its end, and measures it by what the system keeps under /proc: memory by the high-water mark
 * of the process, looked at a hundred times a second, and computing time by what the system adds to us when a child has ended.
 * One process at a time, or their times would mix.
 */
final class ChildProcess {

    private static final Path OWN_TIMES = Path.of("/proc/self/stat");
    private static final double TICKS_PER_SECOND = 100; // of every Linux that Java runs on
    private static final long LOOK_EVERY_MS = 10;
    private static final int TIMES_OF_CHILDREN = 13; // utime, stime, cutime and cstime are fields 14 to 17
    private static final double KIB_IN_A_MIB = 1024;

    private final Path printed;
    private final Duration limit;

    /**
     * @param printed file that takes what the process prints
     * @param limit time after which it is ended
     */
    ChildProcess(Path printed, Duration limit) {
        this.printed = printed;
        this.limit = limit;
    }

    /** @throws IOException if the program cannot be started */
    Measured run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Double before = childrenSeconds();
        long start = System.nanoTime();
        Process process = builder.start();
        Double peak = null;
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            Double now = highWaterMark(process.pid());
            peak = now == null ? peak : now;
            if (System.nanoTime() - start > limit.toNanos()) {
                process.destroyForcibly();
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        Double after = childrenSeconds();
        Double cpu = before == null || after == null ? null : after - before;
        return new Measured(process.exitValue(), wall, cpu, peak, Files.readString(printed));
    }

    /** Computing time of all children that have ended. */
    private static @Nullable Double childrenSeconds() throws IOException {
        if (!Files.isReadable(OWN_TIMES)) {
            return null;
        }
        String line = Files.readString(OWN_TIMES);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[TIMES_OF_CHILDREN]) + Long.parseLong(fields[TIMES_OF_CHILDREN + 1]))
                / TICKS_PER_SECOND;
    }

    private static @Nullable Double highWaterMark(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_A_MIB;
                }
            }
        } catch (IOException e) {
            return null; // it has just ended, or there is no /proc
        }
        return null;
    }
}
