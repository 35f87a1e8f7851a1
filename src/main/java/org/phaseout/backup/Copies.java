package org.phaseout.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/** The files of a backup as it is made: those copied now, and those that an earlier backup copied and nobody touched. */
final class Copies {

    private final Path folder;
    private final Map<String, BackupFile> known;
    private final Map<String, BackupFile> files = new TreeMap<>();
    private final Set<Path> touched = new TreeSet<>();
    private int copied;
    private int there;
    private long bytes;

    /** @param folder folder of the backup */
    Copies(Path folder) throws IOException {
        this.folder = folder;
        this.known = BackupIndex.read(folder);
    }

    int copied() {
        return copied;
    }

    /** Number of files that were there already. */
    int there() {
        return there;
    }

    /** Bytes that were copied. */
    long bytes() {
        return bytes;
    }

    /** What the backup holds, by path. */
    Map<String, BackupFile> files() {
        return files;
    }

    /** Forces the names of all that was copied to the disk. */
    void force() throws IOException {
        for (Path changed : touched) {
            Durable.folder(changed);
        }
    }

    /** Files on their way: one that is gone by now has moved on, and one that changes is still being written. */
    void passing(Path source, Path target) throws IOException {
        for (Path file : below(source)) {
            single(file, target.resolve(source.relativize(file).toString()));
        }
    }

    void single(Path file, Path target) throws IOException {
        try {
            BasicFileAttributes before = attributes(file);
            if (isThere(target, before)) {
                return;
            }
            Draft draft = Draft.of(file, target);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || same(before, attributes(file))) {
                take(draft, target);
            } else {
                Files.delete(draft.file());
            }
        } catch (NoSuchFileException e) {
            return; // it has moved on, and is met again where it went
        }
    }

    /** A file that is only ever added to: as far as it went, be it in the middle of a line. */
    void appended(Path file, Path target) throws IOException {
        if (Files.exists(file) && !isThere(target, attributes(file))) {
            take(Draft.of(file, target), target);
        }
    }

    /** Copies a folder and takes away what is no longer in it. */
    void mirror(Path source, Path target) throws IOException {
        Set<String> now = new HashSet<>();
        for (Path file : below(source)) {
            String place = source.relativize(file).toString();
            single(file, target.resolve(place));
            now.add(place);
        }
        for (Path copy : below(target)) {
            if (!now.contains(target.relativize(copy).toString())) {
                Files.delete(copy);
            }
        }
    }

    /** What the backup has of a file of which it is known what it must be. */
    enum Held {
        /** The file itself. */
        WHOLE,
        /** The copy of an earlier backup; the file is not what it must be. */
        EARLIER,
        /** Nothing; the file is not what it must be. */
        NOTHING
    }

    /** Copies a file if it has these bytes. */
    Held whole(Path file, Path target, String sha256) throws IOException {
        BackupFile before = known.get(path(target));
        boolean right = before != null && before.sha256().equals(sha256);
        if (right && isThere(target, attributes(file))) {
            return Held.WHOLE;
        }
        Draft draft = Draft.of(file, target);
        if (draft.sha256().equals(sha256)) {
            take(draft, target);
            return Held.WHOLE;
        }
        Files.delete(draft.file());
        if (right && Files.exists(target)) {
            files.put(path(target), before);
            return Held.EARLIER;
        }
        return Held.NOTHING;
    }

    /**
     * Takes away copies of files on their way that moved on or were taken back. A file of which the archive lost the bytes
     * stays, wherever an earlier backup met it.
     *
     * @param archived SHA-256s of the files that are in the backup's archive
     * @param wanted SHA-256s of files that should be in it and are not
     */
    void dropWhatMovedOn(Path source, Path target, Set<String> archived, Set<String> wanted) throws IOException {
        boolean known = Files.isDirectory(source); // else its disk is missing, not its files
        for (Path file : below(target)) {
            BackupFile copy = files.get(path(file));
            boolean stays = copy == null ? !known || isWanted(file, wanted) : !archived.contains(copy.sha256());
            if (!stays) {
                Files.delete(file);
                files.remove(path(file));
            } else if (copy == null) {
                files.put(path(file), new BackupFile(path(file), Sha256.of(file), Files.size(file)));
            }
        }
    }

    private static boolean isWanted(Path file, Set<String> wanted) throws IOException {
        return !wanted.isEmpty() && wanted.contains(Sha256.of(file));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean same(BasicFileAttributes one, BasicFileAttributes other) {
        return one.size() == other.size() && one.lastModifiedTime().equals(other.lastModifiedTime());
    }

    /** Whether the file was copied by an earlier backup and neither has been touched since. */
    private boolean isThere(Path target, BasicFileAttributes now) throws IOException {
        BackupFile before = known.get(path(target));
        if (before == null || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes copy = attributes(target);
        boolean same = before.bytes() == now.size()
                && copy.size() == now.size()
                && copy.lastModifiedTime().toMillis() == now.lastModifiedTime().toMillis();
        if (same) {
            files.put(before.path(), before);
            there++;
        }
        return same;
    }

    private void take(Draft draft, Path target) throws IOException {
        draft.name(target);
        touched.add(Tree.parent(target));
        files.put(path(target), new BackupFile(path(target), draft.sha256(), draft.bytes()));
        copied++;
        bytes += draft.bytes();
    }

    private String path(Path target) {
        return folder.relativize(target).toString().replace('\\', '/');
    }

    /** Regular files below a folder, no drafts; they may come and go meanwhile. */
    private static List<Path> below(Path folder) throws IOException {
        return Tree.files(folder).stream().filter(f -> !Durable.isDraft(f)).toList();
    }
}
