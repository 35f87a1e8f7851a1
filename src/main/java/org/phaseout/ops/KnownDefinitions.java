package org.phaseout.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Software;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.intake.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which definitions are at hand by their bytes alone. Reading and checking them takes longer than most answers do, so
 * what they came to is remembered beside the database and read anew when a byte or the program has changed.
 */
final class KnownDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(KnownDefinitions.class);
    private static final String NAME = "definitions.known";

    private KnownDefinitions() {}

    /**
     * The hash of the definitions, as {@link Jobs#hash()} has it.
     *
     * @throws org.phaseout.definition.DefinitionFaults if they cannot be used
     */
    static String hash(Path home, Path jobs) {
        try {
            String bytes = bytes(jobs);
            List<String> known = known(home);
            if (known.size() == 2 && known.get(0).equals(bytes)) {
                return known.get(1);
            }
            return remember(home, bytes, Jobs.read(jobs).hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes down what definitions that were read just now came to, for others to be quicker; failing to write it fails
     * nothing. To be called by who holds the lock of the home folder.
     */
    static void remember(Path home, Path jobs, String hash) {
        try {
            String bytes = bytes(jobs);
            if (!known(home).equals(List.of(bytes, hash))) {
                remember(home, bytes, hash);
            }
        } catch (IOException e) {
            LOG.warn("What the definitions came to could not be written down", e);
        }
    }

    private static String remember(Path home, String bytes, String hash) throws IOException {
        Durable.replace(file(home), bytes + "\n" + hash + "\n");
        return hash;
    }

    private static List<String> known(Path home) throws IOException {
        return Files.isRegularFile(file(home)) ? Files.readAllLines(file(home)) : List.of();
    }

    private static Path file(Path home) {
        return Folders.under(home).state().resolve(NAME);
    }

    /** Hash over the names and the content of all files, and the version of what reads them. */
    private static String bytes(Path jobs) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(Software.version().getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(jobs)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                digest.update(jobs.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES + 1)
                        .putLong(1, content.length)
                        .array());
                digest.update(content);
            }
        }
        return Sha256.hex(digest.digest());
    }
}
