package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The file beside a database file that tells what was sealed in it last. */
final class SealFile {

    private static final String H2 = "jdbc:h2:file:";
    private static final String EXTENSION = ".last-seal.txt";

    private SealFile() {}

    /** Null for a database that is no file of ours. */
    static @Nullable Path beside(String url) {
        return url.startsWith(H2) ? of(Path.of(url.substring(H2.length()).split(";", 2)[0])) : null;
    }

    /** @param database database file without its extension */
    private static Path of(Path database) {
        return database.resolveSibling(database.getFileName() + EXTENSION);
    }

    /**
     * Takes away what was told of a database that is about to be replaced. To be called before, so that a process that
     * dies in between leaves a database of which nothing is told, and not one that seems damaged.
     */
    static void forget(Path database) throws IOException {
        Files.deleteIfExists(of(database));
    }

    /** Lets a database that was moved keep what was told of it. */
    static void move(Path from, Path to) throws IOException {
        if (Files.exists(of(from))) {
            Files.move(of(from), of(to), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
