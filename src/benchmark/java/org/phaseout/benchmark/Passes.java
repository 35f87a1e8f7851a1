package org.phaseout.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** How passes over the same files are measured in processes of their own: the work alone, with its compiling, without the start. */
final class Passes {

    static final String SECONDS = "CPU seconds: ";

    private Passes() {}

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Prints what the work came to, and the computing time that this process used for it. */
    static void measure(Callable<Long> work) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        long result;
        try {
            result = work.call();
        } catch (Exception e) {
            throw new IOException("The pass failed", e);
        }
        System.out.println(result);
        System.out.println(SECONDS + (system.getProcessCpuTime() - before) / 1e9);
    }

    /** The computing time that a pass printed. */
    static double seconds(String output) {
        return output.lines()
                .filter(line -> line.startsWith(SECONDS))
                .mapToDouble(line -> Double.parseDouble(line.substring(SECONDS.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The pass did not end well:\n" + output));
    }
}
