package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is still the same one, unchanged.
 *
 * @param key identity of the file within its volume; null where the file system has none
 */
record Stamp(long size, Instant modified, @Nullable Object key) {

    /** Of what may not be looked at. */
    static final Stamp NONE = new Stamp(0, Instant.EPOCH, null);

    static Stamp of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
}
