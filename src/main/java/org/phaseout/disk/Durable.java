package org.phaseout.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Makes what is written survive a loss of power. A file is written under the name of a draft and is on the disk before
 * it gets its own, in one step: readers find the old one or the new one, never half of one.
 */
public final class Durable {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Durable() {}

    /** The name a file bears while it is written, beside its own. */
    public static Path draft(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    public static boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".tmp");
    }

    /** Writes a small text file under a name that must be free. */
    public static void create(Path file, String text) throws IOException {
        Path draft = draft(file);
        Files.writeString(draft, text);
        moveToFree(draft, file);
    }

    /** Writes a small text file in place of what has its name, if anything has. */
    public static void replace(Path file, String text) throws IOException {
        Path draft = draft(file);
        try {
            write(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        folder(Tree.parent(file));
    }

    /** Writes a small text file as it stands, without a draft. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a small file as it stands, without a draft. */
    public static void write(Path file, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Copies to a name that must be free. */
    public static void copyToFree(Path from, Path to) throws IOException {
        Path draft = draft(to);
        Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
        moveToFree(draft, to);
    }

    /** Moves in one step to a name that must be free; the file's bytes reach the disk first. */
    public static void moveToFree(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        force(from, WINDOWS ? StandardOpenOption.WRITE : StandardOpenOption.READ);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "'%s' and '%s' are on different volumes. Put the folders of the data on one volume."
                            .formatted(from.getParent(), to.getParent()),
                    e);
        }
        folder(Tree.parent(to));
        folder(Tree.parent(from));
    }

    /** Moves in one step to a name, over what bears it if anything does; the file's bytes reach the disk first. */
    public static void moveOver(Path from, Path to) throws IOException {
        force(from, WINDOWS ? StandardOpenOption.WRITE : StandardOpenOption.READ);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folder(Tree.parent(to));
    }

    /** Forces the names in a folder to the disk; Windows keeps them itself and opens no folder. */
    public static void folder(Path folder) throws IOException {
        if (!WINDOWS) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
