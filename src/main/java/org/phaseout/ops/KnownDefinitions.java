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

/**
 * Tells which definitions are at hand by their bytes alone. Reading and checking them takes longer than most answers do, so
 * what they came to is remembered beside the database and read anew when a byte or the program has changed.
 */
final class KnownDefinitions {

    private static final String NAME = "definitions.known";

    private KnownDefinitions() {}

    /**
     * The hash of the definitions, as {@link Jobs#hash()} has it.
     *
     * @throws org.phaseout.definition.DefinitionFaults if they cannot be used
     */
    static String hash(Path home, Path jobs) {
        Path file = Folders.under(home).state().resolve(NAME);
        try {
            String bytes = bytes(jobs);
            List<String> known = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            if (known.size() == 2 && known.get(0).equals(bytes)) {
                return known.get(1);
            }
            String hash = Jobs.read(jobs).hash();
            Durable.replace(file, bytes + "\n" + hash + "\n");
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
