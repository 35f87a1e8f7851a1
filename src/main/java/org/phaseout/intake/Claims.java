package org.phaseout.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes files from the inbox into processing, one step each. The place in the inbox is written down first, so that a
 * run that died can be taken up by {@link #open()}. One run claims at a time.
 */
public final class Claims {

    static final String NOTE = ".from";

    private final Path inbox;
    private final Path processing;

    public Claims(Path inbox, Path processing) {
        this.inbox = inbox;
        this.processing = processing;
    }

    /** Takes the file; empty if it changed or vanished meanwhile, and then it stays for the next run. */
    public Optional<Claimed> claim(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return taken(file, Stamp.of(file));
        } catch (NoSuchFileException e) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw e; // something else is missing, such as the folder to move it to
            }
            return Optional.empty(); // its sender took it back
        }
    }

    private Optional<Claimed> taken(Path file, Stamp before) throws IOException {
        String sha256 = Disk.sha256(file);
        Claimed claimed = new Claimed(target(sha256, file), sha256, before.size(), Disk.place(inbox, file));
        Files.deleteIfExists(claimed.note());
        Disk.write(claimed.note(), URLEncoder.encode(claimed.place(), StandardCharsets.UTF_8) + "\n");
        Disk.move(file, claimed.file());
        if (before.equals(Stamp.of(claimed.file()))) {
            return Optional.of(claimed);
        }
        release(claimed);
        return Optional.empty();
    }

    private Path target(String sha256, Path file) {
        return FreeName.in(
                processing, sha256 + "__" + SafeName.of(file.getFileName().toString()));
    }

    /** Puts a file back where it lay, as if it had not been taken. */
    public void release(Claimed claimed) throws IOException {
        Path place = inbox.resolve(claimed.place());
        Files.createDirectories(Disk.parent(place));
        Disk.move(claimed.file(), FreeName.in(Disk.parent(place), claimed.name()));
        Files.deleteIfExists(claimed.note());
    }

    /** Files that are in processing, as after a run that died, sorted by name. Notes without their file are swept away. */
    public List<Claimed> open() throws IOException {
        List<Claimed> open = new ArrayList<>();
        try (Stream<Path> files = Files.list(processing)) {
            for (Path file : files.sorted().toList()) {
                if (isOurs(file)) {
                    sweep(file);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    open.add(reopened(file));
                }
            }
        }
        return List.copyOf(open);
    }

    /** Claimed files begin with their hash; only our own notes and drafts begin with a dot. */
    private static boolean isOurs(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static void sweep(Path note) throws IOException {
        String name = note.getFileName().toString();
        boolean needed = name.endsWith(NOTE)
                && Files.exists(
                        note.resolveSibling(name.substring(1, name.length() - NOTE.length())),
                        LinkOption.NOFOLLOW_LINKS);
        if (!needed) {
            Files.delete(note);
        }
    }

    private static Claimed reopened(Path file) throws IOException {
        Claimed unnamed = new Claimed(
                file, Disk.sha256(file), Files.size(file), file.getFileName().toString());
        if (!Files.exists(unnamed.note())) {
            return unnamed;
        }
        String place = URLDecoder.decode(Files.readString(unnamed.note()).strip(), StandardCharsets.UTF_8);
        return new Claimed(file, unnamed.sha256(), unnamed.bytes(), place);
    }
}
