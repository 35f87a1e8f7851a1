package org.phaseout.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The project's own tables, read once for all tests. */
final class Shared {

    static final ReferenceTables TABLES = load();

    private Shared() {}

    private static ReferenceTables load() {
        try {
            return ReferenceTables.load(Path.of("jobs/reference"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
