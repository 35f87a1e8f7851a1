package org.phaseout.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.phaseout.intake.RegularFiles;

/** The few things a backup does to files. Everything is written under another name and on the disk before it is named. */
final class Disk {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Disk() {}

    /** A copy under another name, on the disk already. */
    record Draft(Path file, String sha256, long bytes, FileTime modified) {

        /** Gives it the name it is meant for, in place of what has it. */
        void name(Path target) throws IOException {
            Files.setLastModifiedTime(file, modified);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Copies a file to a name of a draft beside the one it is meant for.
     *
     * @throws java.nio.file.NoSuchFileException if it has moved on
     */
    static Draft draft(Path from, Path target) throws IOException {
        BasicFileAttributes before = Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(parent(target));
            Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
            Files.deleteIfExists(draft);
            MessageDigest digest = digest();
            long bytes = 0;
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    bytes += read;
                }
                channel.force(true);
            }
            return new Draft(draft, HexFormat.of().formatHex(digest.digest()), bytes, before.lastModifiedTime());
        }
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.write(draft, bytes);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        folder(parent(file));
    }

    /** Forces the names in a folder to the disk. */
    static void folder(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), () -> "No folder is named in '" + file + "'");
    }

    /** Regular files below a folder in the order of their paths; files may come and go meanwhile. */
    static List<Path> files(Path folder) throws IOException {
        return RegularFiles.below(folder).stream().filter(f -> !isDraft(f)).toList();
    }

    private static boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".tmp");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
