package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phaseout.disk.Durable;
import org.phaseout.model.Shown;

/** A folder for files that do not go into the archive, such as duplicates, each with the reason beside it. */
public final class Aside {

    static final String REASON = ".reason.txt";

    private static final int PREFIX = 12;

    private final Path folder;

    public Aside(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves a claimed file here.
     *
     * @param reason what was found and what to do, for the sender
     * @return where it stands now
     */
    public Path put(Claimed claimed, String reason) throws IOException {
        Files.createDirectories(folder);
        String prefix = claimed.sha256().substring(0, PREFIX);
        Path file = FreeName.in(folder, prefix + "__" + SafeName.of(claimed.name()));
        Path told = reason(file);
        Files.deleteIfExists(told); // of a run that died before the file was in
        Durable.create(told, text(claimed.place(), claimed.sha256(), reason));
        Durable.moveToFree(claimed.file(), file);
        Files.deleteIfExists(claimed.note());
        return file;
    }

    /**
     * Puts a copy of an archived file here, so that people find it. Doing it twice leaves one copy.
     *
     * @param kept where its bytes are kept
     * @param reason what was found and what to do, for the sender
     */
    public void copy(Path kept, String sha256, String name, String reason) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(sha256.substring(0, PREFIX) + "__" + SafeName.of(name));
        if (!Files.exists(reason(file))) {
            Durable.create(reason(file), text(name, sha256, reason));
        }
        if (!Files.exists(file)) {
            Durable.copyToFree(kept, file);
        }
    }

    /** Takes away a copy that {@link #copy} put here, for its reason no longer holds. */
    public void takeBack(String sha256, String name) throws IOException {
        Path file = folder.resolve(sha256.substring(0, PREFIX) + "__" + SafeName.of(name));
        Files.deleteIfExists(file);
        Files.deleteIfExists(reason(file));
    }

    private static String text(String name, String sha256, String reason) {
        return "File: %s\nSHA-256: %s\n\n%s\n".formatted(Shown.of(name), sha256, reason.strip());
    }

    /** The reason of a file put here. */
    public static Path reason(Path file) {
        return file.resolveSibling(file.getFileName() + REASON);
    }
}
