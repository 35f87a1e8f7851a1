package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Disk.write(told, text(claimed, reason));
        Disk.move(claimed.file(), file);
        Files.deleteIfExists(claimed.note());
        return file;
    }

    private static String text(Claimed claimed, String reason) {
        return "File: %s\nSHA-256: %s\n\n%s\n".formatted(Shown.of(claimed.place()), claimed.sha256(), reason.strip());
    }

    /** The reason of a file put here. */
    public static Path reason(Path file) {
        return file.resolveSibling(file.getFileName() + REASON);
    }
}
