package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Tree;
import org.phaseout.intake.NotTaken.Why;

/** Walks the inbox without following links, passing over what office programs, browsers and systems leave about. */
final class Finder extends SimpleFileVisitor<Path> {

    /** @param place path within the inbox, of the very bytes of its name */
    record Found(Path place, Look.Seen seen) {}

    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini");
    private static final Set<String> UNFINISHED = Set.of(".tmp", ".part", ".crdownload");

    private final Path inbox;
    private final SortedMap<String, Found> found;

    Finder(Path inbox, SortedMap<String, Found> found) {
        this.inbox = inbox;
        this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(inbox) || !isPassedOver(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isPassedOver(file)) {
            see(file, Stamp.of(attributes), attributes.isRegularFile() ? null : Why.NOT_A_FILE);
        }
        return FileVisitResult.CONTINUE;
    }

    /** What vanished during the walk was taken back by its sender; what may not be read is told of. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
        if (file.equals(inbox)) {
            throw cause;
        }
        if (!(cause instanceof NoSuchFileException)) {
            see(file, Stamp.NONE, Why.UNREADABLE);
        }
        return FileVisitResult.CONTINUE;
    }

    private void see(Path file, Stamp stamp, @Nullable Why why) {
        String place = Tree.place(inbox, file);
        while (found.containsKey(place)) {
            place += "\0"; // names that cannot be read look alike
        }
        Look.Seen as = new Look.Seen(stamp, isReadable(file) ? why : Why.UNREADABLE_NAME);
        found.put(place, new Found(inbox.relativize(file), as));
    }

    /** Whether a path made of the name's letters is this path: Java opens files by no other names. */
    private static boolean isReadable(Path file) {
        try {
            return file.getFileSystem().getPath(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isPassedOver(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || LEFT_BY_SYSTEMS.contains(name)
                || UNFINISHED.stream().anyMatch(name::endsWith);
    }
}
