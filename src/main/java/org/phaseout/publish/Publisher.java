package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;
import org.phaseout.model.IssueLines;
import org.phaseout.publish.IssueList.Listed;

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
     * @param moved what differs from the edition before; null if there was none, if it is the same one, or if it cannot be
     *     read any more
     * @param issues what the issues of a file came to as lines, by its SHA-256; none of an edition that stands
     */
    public record Published(
            String runId,
            Path folder,
            boolean written,
            @Nullable MovedFigures moved,
            Map<String, IssueLines> issues) {

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
        return stands ? Optional.of(new Published(runId, folder, false, null, Map.of())) : Optional.empty();
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
            Map<String, Listed> issues = new EditionFiles(edition, aside, listBefore()).write();
            boolean written = !Folder.same(aside, folder);
            boolean stays = !written && latest.pointsTo(runId);
            Since since = stays ? Since.UNKNOWN : Since.of(new Editions(output).latest(), aside);
            boolean accompanied = accompany(aside, folder, stays, companion, since);
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
            return new Published(runId, folder, written, since.moved(), lines(issues));
        } finally {
            Tree.delete(aside);
        }
    }

    /** The list of the edition before, from which lines may be taken; null if there is none that can be read. */
    private @Nullable IssueList listBefore() {
        try {
            Optional<Path> before = new Editions(output).latest();
            return before.isPresent() ? IssueList.of(StoredEdition.of(before.get())) : null;
        } catch (IOException e) {
            return null; // all lines are made anew
        }
    }

    private static Map<String, IssueLines> lines(Map<String, Listed> issues) {
        return issues.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, of -> of.getValue().lines()));
    }

    /** Whether the companion was written anew, beside the files that are not in their place yet. */
    private static boolean accompany(Path aside, Path folder, boolean stays, Companion companion, Since since)
            throws IOException {
        boolean stands = Files.isRegularFile(folder.resolve(Companion.NAME), LinkOption.NOFOLLOW_LINKS);
        if (companion == Companion.NONE || (stays && stands)) {
            return false;
        }
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
