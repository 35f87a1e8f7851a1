package org.phaseout.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.phaseout.disk.Durable;

/**
 * What a home folder is known by in a database that others can reach too: made once, kept beside the locks, and copied
 * with a backup. So that two home folders never write to one store.
 */
final class HomeMark {

    /** Under which the database remembers it. */
    static final String WHAT = "home";

    private static final String FILE = "home.id";

    private HomeMark() {}

    static String of(Path home) {
        Path file = home.resolve("state").resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Durable.replace(file, UUID.randomUUID() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
