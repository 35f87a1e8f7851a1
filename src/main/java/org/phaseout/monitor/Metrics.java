package org.phaseout.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phaseout.disk.Durable;

/** The file that Prometheus' node exporter picks up. Readers find the old one or the new one, never half of one. */
public final class Metrics {

    /** Name of the file in the metrics folder. */
    public static final String NAME = "phaseout.prom";

    private Metrics() {}

    /** @param folder where the file stands; made if it is not there */
    public static void write(Path folder, Figures figures) throws IOException {
        Files.createDirectories(folder);
        Durable.replace(folder.resolve(NAME), MetricsText.of(figures));
    }
}
