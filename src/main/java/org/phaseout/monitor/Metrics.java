package org.phaseout.monitor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The file that Prometheus' node exporter picks up. Readers find the old one or the new one, never half of one. */
public final class Metrics {

    /** Name of the file in the metrics folder. */
    public static final String NAME = "phaseout.prom";

    private Metrics() {}

    /** @param folder where the file stands; made if it is not there */
    public static void write(Path folder, Figures figures) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve("." + NAME + ".next");
        try {
            durable(next, MetricsText.of(figures));
            Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void durable(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
