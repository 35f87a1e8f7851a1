package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Tree;

/** The name {@code latest} beside the editions: a link to the newest one, or a file naming it where there are no links. */
final class Latest {

    static final String NAME = "latest";

    private final Path output;
    private final boolean links;

    /** @param links whether to try a symbolic link first */
    Latest(Path output, boolean links) {
        this.output = output;
        this.links = links;
    }

    /** Switches in one step: readers find the old edition or the new one, never none. */
    void pointTo(String runId) throws IOException {
        if (pointsTo(runId)) {
            return;
        }
        Path next = output.resolve("." + NAME + ".next");
        Files.deleteIfExists(next);
        if (!links || !linked(next, target(runId))) {
            Files.deleteIfExists(next); // a link that was made, but said to have failed, is not written through
            Durable.write(next, runId + "\n");
        }
        Path latest = output.resolve(NAME);
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            Tree.delete(latest); // a backup has a folder there, and no program reads from it
        }
        Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(output);
    }

    private Path target(String runId) {
        return output.getFileSystem().getPath(runId);
    }

    /** Only a file system that says no is taken at its word; another failure may be gone the next time. */
    private static boolean linked(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return false; // this file system has no links, or this user may not make them
        }
    }

    boolean pointsTo(String runId) throws IOException {
        Path latest = output.resolve(NAME);
        if (Files.isSymbolicLink(latest)) {
            return Files.readSymbolicLink(latest).equals(target(runId));
        }
        return Files.isRegularFile(latest, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(latest).strip().equals(runId);
    }
}
