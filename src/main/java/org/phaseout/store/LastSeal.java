package org.phaseout.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;

/**
 * What was sealed last, kept beside the database: a database file that has lost its end opens as what it was some time
 * ago, and all its seals are whole.
 *
 * @param run number of the last run by then
 * @param hash hash over all seals
 */
record LastSeal(long run, String hash) {

    void write(Path file) {
        try {
            Durable.replace(file, run + " " + hash + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if there is none that can be read. */
    static @Nullable LastSeal read(Path file) {
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
            return words.length == 2 ? new LastSeal(Long.parseLong(words[0]), words[1]) : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }
}
