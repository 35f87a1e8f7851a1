package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/**
 * Takes files from the inbox into processing. The place in the inbox is written down first, so that a run that died can
 * be taken up by {@link #open()}. One run claims at a time.
 *
 * <p>A file is moved, which takes it from its sender's folder in one step, and then copied, for a sender that still holds
 * it open, or has another link to it, could go on writing to what was moved. The copy takes its place under the same name
 * once it is on the disk, and only if the bytes stood still all the while; else the file goes back into the inbox. So
 * each file is read twice and written once more than it would need to be.
 */
public final class Claims {

    static final String NOTE = ".from";

    /** Number, SHA-256 and name of a claimed file. */
    private static final Pattern NAME = Pattern.compile("(\\d{12})__([0-9a-f]{64})__.*", Pattern.DOTALL);

    private final Path inbox;
    private final Path processing;

    public Claims(Path inbox, Path processing) {
        this.inbox = inbox;
        this.processing = processing;
    }

    /**
     * Takes the file; empty if it changed or vanished meanwhile, and then it stays for the next run.
     *
     * @param number order of taking, over all runs; it becomes part of the name, so that it outlives this process
     */
    public Optional<Claimed> claim(Path file, long number) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return taken(file, number, Stamp.of(file));
        } catch (NoSuchFileException e) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw e; // something else is missing, such as the folder to move it to
            }
            return Optional.empty(); // its sender took it back
        }
    }

    private Optional<Claimed> taken(Path file, long number, Stamp before) throws IOException {
        String sha256 = Sha256.of(file);
        Claimed claimed =
                new Claimed(number, target(number, sha256, file), sha256, before.size(), Tree.place(inbox, file));
        Files.deleteIfExists(claimed.note());
        Durable.create(claimed.note(), ClaimNote.of(claimed.place(), before).text());
        Durable.moveToFree(file, claimed.file());
        if (OwnCopy.inPlaceOf(claimed, before)) {
            return Optional.of(claimed);
        }
        release(claimed);
        return Optional.empty();
    }

    private Path target(long number, String sha256, Path file) {
        String name = SafeName.of(file.getFileName().toString());
        return FreeName.in(processing, String.format(Locale.ROOT, "%012d__%s__%s", number, sha256, name));
    }

    /** Puts a file back where it lay, as if it had not been taken. */
    public void release(Claimed claimed) throws IOException {
        Path place = inbox.resolve(claimed.place());
        Files.createDirectories(Tree.parent(place));
        Durable.moveToFree(claimed.file(), FreeName.in(Tree.parent(place), claimed.name()));
        Files.deleteIfExists(claimed.note());
    }

    /**
     * Files that are in processing, as after a run that died, in the order they were taken. Drafts and notes without their
     * file are swept away; a file that is still its sender's is copied now, or put back if its bytes changed meanwhile.
     */
    public List<Claimed> open() throws IOException {
        List<Claimed> open = new ArrayList<>();
        for (Path file : inProcessing()) {
            if (isOurs(file)) {
                sweep(file);
            } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                reopened(file).ifPresent(open::add);
            }
        }
        return List.copyOf(open);
    }

    private List<Path> inProcessing() throws IOException {
        try (Stream<Path> files = Files.list(processing)) {
            return files.sorted().toList();
        }
    }

    /** Claimed files begin with their number; only our own notes and drafts begin with a dot. */
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

    private Optional<Claimed> reopened(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        boolean named = name.matches();
        Claimed unnamed = new Claimed(
                named ? Long.parseLong(name.group(1)) : 0, // of a file that somebody else put here
                file,
                named ? name.group(2) : Sha256.of(file),
                Files.size(file),
                file.getFileName().toString());
        if (!Files.exists(unnamed.note())) {
            return Optional.of(unnamed);
        }
        ClaimNote note = ClaimNote.read(unnamed.note());
        Claimed claimed = new Claimed(unnamed.number(), file, unnamed.sha256(), unnamed.bytes(), note.place());
        Stamp now = Stamp.of(file);
        if (note.isOf(now) && !OwnCopy.inPlaceOf(claimed, now)) {
            release(claimed);
            return Optional.empty();
        }
        return Optional.of(claimed);
    }
}
