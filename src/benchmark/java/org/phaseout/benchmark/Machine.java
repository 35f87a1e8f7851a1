package org.phaseout.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it was measured on; seconds mean nothing without it. */
final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    static String describe() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s, %d cores, %d GiB, %s %s, Java %s"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        Math.round(1.0 * system.getTotalMemorySize() / GIB),
                        system.getName(),
                        system.getVersion(),
                        System.getProperty("java.vm.version"));
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return Files.isReadable(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("A processor")
                : "A processor";
    }
}
