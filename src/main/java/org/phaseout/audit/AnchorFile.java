package org.phaseout.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;

/**
 * The file beside the log that says how far it went at the last run's end. It is written after the log, so that a crash
 * leaves it older, which is no fault.
 *
 * @param anchor null if there is none that can be read
 * @param fault what is wrong with the file; null if nothing is, or if there is none
 */
record AnchorFile(@Nullable Anchor anchor, Chain.@Nullable Fault fault) {

    private static final String NAME = "audit.anchor";

    static AnchorFile beside(Path log) throws IOException {
        Path file = log.resolveSibling(NAME);
        if (!Files.exists(file)) {
            return new AnchorFile(null, null);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        try {
            return new AnchorFile(Anchor.of(text), null);
        } catch (IllegalArgumentException e) {
            String message = "The file %s beside the log says: %s".formatted(NAME, e.getMessage());
            return new AnchorFile(null, ChainCheck.fault(Chain.Kind.ANCHOR, 1, message));
        }
    }

    static void write(Path log, Anchor anchor) throws IOException {
        Durable.replace(log.resolveSibling(NAME), anchor + "\n");
    }
}
