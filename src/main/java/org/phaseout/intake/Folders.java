package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything stands. Inbox, processing, archive, rejected and duplicates must be on one volume, because files
 * move between them in one step.
 *
 * @param inbox where analysts drop files
 * @param processing claimed files; empty when idle
 * @param archive original bytes of every file taken, by day
 * @param returned annotated copies for the senders
 * @param rejected files that cannot be read or recognised
 * @param duplicates files whose bytes were taken before
 * @param decisions questions and answers on spellings
 * @param output one folder an edition
 * @param state database and what must survive
 */
public record Folders(
        Path inbox,
        Path processing,
        Path archive,
        Path returned,
        Path rejected,
        Path duplicates,
        Path decisions,
        Path output,
        Path logs,
        Path state,
        Path metrics) {

    /** The folders under a home, by their usual names. */
    public static Folders under(Path home) {
        return new Folders(
                home.resolve("inbox"),
                home.resolve("processing"),
                home.resolve("archive"),
                home.resolve("returned"),
                home.resolve("rejected"),
                home.resolve("duplicates"),
                home.resolve("decisions"),
                home.resolve("output"),
                home.resolve("logs"),
                home.resolve("state"),
                home.resolve("metrics"));
    }

    public List<Path> all() {
        return List.of(
                inbox, processing, archive, returned, rejected, duplicates, decisions, output, logs, state, metrics);
    }

    /** Makes those that are missing. */
    public Folders create() throws IOException {
        for (Path folder : all()) {
            Files.createDirectories(folder);
        }
        return this;
    }
}
