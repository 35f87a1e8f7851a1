package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/**
 * Publishes editions into the output folder. Each is written aside and moved into place whole; then {@code latest}
 * is switched to it. One run publishes at a time.
 */
public final class Publisher {

    private static final String ASIDE = ".next";
    private static final String REPLACED = ".replaced";

    /** A complete copy that {@code latest} names while the edition's own name is between two folders. */
    static final String STANDING_IN = ".standing-in";

    private final Path output;
    private final Latest latest;

    /** @param output folder that holds one folder an edition; made if it is not there */
    public Publisher(Path output) {
        this(output, new Latest(output, true));
    }

    Publisher(Path output, Latest latest) {
        this.output = output;
        this.latest = latest;
    }

    /**
     * What became of an edition.
     *
     * @param folder where it stands
     * @param written false if the same one stood there already, byte for byte, and was left alone
     */
    public record Published(String runId, Path folder, boolean written) {

        /** SHA-256 of what names all its files with theirs. */
        public String manifest() throws IOException {
            return Sha256.of(folder.resolve(Manifest.NAME));
        }
    }

    /**
     * The edition that was published last, if it stands as it was published, byte for byte and with its report, and no
     * crash left anything beside it.
     *
     * @param manifest {@link Published#manifest()} of then
     */
    public Optional<Published> standing(String runId, String manifest) throws IOException {
        Path folder = output.resolve(runId);
        boolean stands = latest.pointsTo(runId)
                && Stream.of(ASIDE, REPLACED, STANDING_IN)
                        .noneMatch(name -> Files.exists(output.resolve(name), LinkOption.NOFOLLOW_LINKS))
                && Files.isRegularFile(folder.resolve(Companion.NAME), LinkOption.NOFOLLOW_LINKS)
                && EditionProof.isOf(folder, manifest);
        return stands ? Optional.of(new Published(runId, folder, false)) : Optional.empty();
    }

    public Published publish(EditionContents edition) throws IOException {
        return publish(edition, Companion.NONE, () -> {});
    }

    /**
     * @param companion writes what stands beside the edition; what stands there already is left alone while the edition
     *     stays the latest, for it says what moved when it came
     * @param atLast run when all is written, before anything that people see changes; throws if nothing may
     */
    public Published publish(EditionContents edition, Companion companion, Runnable atLast) throws IOException {
        String runId = edition.runId();
        Path folder = output.resolve(runId);
        Path aside = output.resolve(ASIDE);
        Files.createDirectories(output);
        Tree.delete(aside);
        try {
            Files.createDirectory(aside);
            new EditionFiles(edition, aside).write();
            boolean written = !Folder.same(aside, folder);
            boolean accompanied = accompany(aside, folder, written, companion);
            Durable.folder(aside);
            atLast.run();
            if (written) {
                moveIn(aside, folder);
            } else if (accompanied) {
                Files.move(
                        aside.resolve(Companion.NAME), folder.resolve(Companion.NAME), StandardCopyOption.ATOMIC_MOVE);
                Durable.folder(folder);
            }
            latest.pointTo(runId);
            Tree.delete(output.resolve(STANDING_IN));
            Tree.delete(output.resolve(REPLACED));
            return new Published(runId, folder, written);
        } finally {
            Tree.delete(aside);
        }
    }

    /** Whether the companion was written anew, beside the files that are not in their place yet. */
    private boolean accompany(Path aside, Path folder, boolean written, Companion companion) throws IOException {
        boolean stays = !written && latest.pointsTo(String.valueOf(folder.getFileName()));
        boolean stands = Files.isRegularFile(folder.resolve(Companion.NAME), LinkOption.NOFOLLOW_LINKS);
        if (companion == Companion.NONE || (stays && stands)) {
            return false;
        }
        Since since = stays ? Since.UNKNOWN : Since.of(new Editions(output).latest(), aside);
        try (HashedFile file = HashedFile.create(aside, Companion.NAME)) {
            companion.write(file, since);
        }
        return true;
    }

    /** An edition that stands there with other bytes, from other software or damaged, makes way first. */
    private void moveIn(Path aside, Path folder) throws IOException {
        Path replaced = output.resolve(REPLACED);
        Tree.delete(replaced);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            standIn(aside, folder.getFileName().toString());
            Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(output);
    }

    /** Lets {@code latest} name a copy of the new edition, if it names the one that makes way. */
    private void standIn(Path aside, String runId) throws IOException {
        if (!latest.pointsTo(runId) && !latest.pointsTo(STANDING_IN)) {
            return;
        }
        latest.pointTo(runId); // what a crash left standing in goes, and the edition is whole still
        Path copy = output.resolve(STANDING_IN);
        Tree.delete(copy);
        Files.createDirectory(copy);
        for (String name : Folder.all(aside)) {
            linkOrCopy(aside.resolve(name), copy.resolve(name));
        }
        Durable.folder(copy);
        latest.pointTo(STANDING_IN);
    }

    private static void linkOrCopy(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException e) {
            Durable.copyToFree(file, copy); // this file system has no such links
        }
    }
}
