package org.phaseout.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/** Bytes that nobody else can write: a copy of a claimed file, under its own name, in the place of what its sender wrote. */
final class OwnCopy {

    private OwnCopy() {}

    /**
     * Replaces a claimed file by a copy of it in one step.
     *
     * @param before how it looked when its bytes were hashed
     * @return false if it changed since, and then it was not replaced
     */
    static boolean inPlaceOf(Claimed claimed, Stamp before) throws IOException {
        Path draft = Durable.draft(claimed.file());
        try {
            boolean still = before.equals(Stamp.of(claimed.file()))
                    && copied(claimed.file(), draft).equals(claimed.sha256())
                    && before.equals(Stamp.of(claimed.file()));
            if (still) {
                Files.move(draft, claimed.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Durable.folder(Tree.parent(claimed.file()));
            }
            return still;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** @return SHA-256 of what was copied; it is on the disk */
    private static String copied(Path from, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS), digest);
                FileChannel out = FileChannel.open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
        return Sha256.hex(digest.digest());
    }
}
