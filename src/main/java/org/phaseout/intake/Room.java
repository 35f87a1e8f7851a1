package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Whether the disk can take what a run is about to take: a run that is bound to fail half-way is not begun. */
public final class Room {

    /** The file itself, what is stored of it, and outputs; what is left of that is slack. */
    private static final int TIMES = 3;

    private Room() {}

    /**
     * Refuses if less than three times the files' size is free.
     *
     * @param folder where they would be taken to
     * @throws IOException that says how much room is missing; nothing was taken then
     */
    public static void requireFor(Collection<Path> files, Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > 0 && free / TIMES < bytes) {
            throw new IOException(
                    "The inbox holds %d KB, but only %d KB are free; %d times its size is needed. Make room first."
                            .formatted((bytes + 1023) / 1024, free / 1024, TIMES));
        }
    }
}
