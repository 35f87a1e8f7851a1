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
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/** A copy under another name, on the disk already. */
record Draft(Path file, String sha256, long bytes, FileTime modified) {

    /**
     * Copies a file to a name of a draft beside the one it is meant for.
     *
     * @throws java.nio.file.NoSuchFileException if it has moved on
     */
    static Draft of(Path from, Path target) throws IOException {
        BasicFileAttributes before = Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(Tree.parent(target));
            Path draft = Durable.draft(target);
            Files.deleteIfExists(draft);
            MessageDigest digest = Sha256.digest();
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
            return new Draft(draft, Sha256.hex(digest.digest()), bytes, before.lastModifiedTime());
        }
    }

    /** Gives it the name it is meant for, in place of what has it. */
    void name(Path target) throws IOException {
        Files.setLastModifiedTime(file, modified);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
