package org.phaseout.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** The few things done to files here. Nothing is ever written over; what is written is on the disk before it is named. */
final class Disk {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Disk() {}

    /** Lower-case hex SHA-256 of the bytes of a regular file; a link is not followed. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Moves in one step to a name that must be free; the file's bytes reach the disk first. */
    static void move(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        force(from, StandardOpenOption.READ);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "'%s' and '%s' are on different volumes. Put the folders of the data on one volume."
                            .formatted(from.getParent(), to.getParent()),
                    e);
        }
        folder(parent(to));
        folder(parent(from));
    }

    /** Writes a small text file under a name that must be free. */
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        move(draft, file);
    }

    /** Copies to a name that must be free. */
    static void copy(Path from, Path to) throws IOException {
        Path draft = to.resolveSibling("." + to.getFileName() + ".tmp");
        Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
        move(draft, to);
    }

    /** Path of a file within a folder, with slashes on every system. */
    static String place(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), () -> "No folder is named in '" + file + "'");
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WINDOWS ? StandardOpenOption.WRITE : how)) {
            channel.force(true);
        }
    }

    private static void folder(Path folder) throws IOException {
        if (!WINDOWS) {
            force(folder, StandardOpenOption.READ);
        }
    }
}
