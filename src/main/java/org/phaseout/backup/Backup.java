package org.phaseout.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Tree;
import org.phaseout.intake.Archive;
import org.phaseout.intake.ArchiveProof;
import org.phaseout.intake.Folders;
import org.phaseout.intake.Receipt;
import org.phaseout.model.WrongUsage;
import org.phaseout.publish.Editions;

/**
 * Copies what everything else can be made from anew: files waiting and at work, the archive, decisions, the audit log,
 * the definitions; and the latest edition. Folders are copied in the order in which files move through them, so that a
 * file that moves on meanwhile is met at least once. The database is not looked at. The copy is a home folder.
 */
public final class Backup {

    private static final String JOBS = "jobs";
    private static final String AUDIT = "audit.jsonl";

    private final Folders from;
    private final Path jobs;
    private final Path home;
    private final Path folder;
    private final Folders to;
    private final Map<String, BackupFile> known;
    private final Map<String, BackupFile> files = new TreeMap<>();
    private final Set<Path> touched = new TreeSet<>();
    private final List<String> damaged = new ArrayList<>();
    private int copied;
    private int there;
    private long bytes;

    private Backup(Path home, Path jobs, Path folder) throws IOException {
        this.home = home;
        this.from = Folders.under(home);
        this.jobs = jobs;
        this.folder = folder;
        this.to = Folders.under(folder);
        this.known = BackupIndex.read(folder);
    }

    /**
     * Makes a backup, or brings one up to date.
     *
     * @param folder where to; made if it is not there
     * @throws WrongUsage if the folder cannot take a backup
     */
    public static BackupReport make(Path home, Path jobs, Path folder, Clock clock) throws IOException {
        requireFree(home, jobs, folder);
        Files.createDirectories(folder);
        BackupIndex.begin(folder);
        Backup backup = new Backup(home, jobs, folder);
        backup.copyAll();
        String when = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        for (Path changed : backup.touched) {
            Durable.folder(changed);
        }
        BackupIndex.end(folder, when, backup.files);
        return new BackupReport(
                folder.toString(), backup.copied, backup.there, backup.bytes, List.copyOf(backup.damaged));
    }

    private static void requireFree(Path home, Path jobs, Path folder) throws IOException {
        Path target = real(folder);
        for (Path source : List.of(home, jobs)) {
            if (target.startsWith(real(source)) || real(source).startsWith(target)) {
                throw new WrongUsage(
                        "'%s' and '%s' lie within each other. Choose a folder elsewhere, best on another disk."
                                .formatted(folder, source));
            }
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsage("'" + folder + "' is a file. Name a folder.");
        }
        if (Files.isDirectory(folder) && !BackupIndex.isBackup(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new WrongUsage(
                            "'" + folder
                                    + "' holds something else than a backup. Name an empty folder or that of an earlier backup.");
                }
            }
        }
    }

    /** The folder without links, as far as it is there. */
    private static Path real(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there)) {
            there = Tree.parent(there);
        }
        return there.toRealPath().resolve(there.relativize(absolute).toString()).normalize();
    }

    private void copyAll() throws IOException {
        to.create();
        passing(from.inbox(), to.inbox());
        passing(from.processing(), to.processing());
        Set<String> archived = archive();
        dropWhatIsArchived(archived);
        mirror(from.decisions(), to.decisions());
        appended(from.state().resolve(AUDIT), to.state().resolve(AUDIT));
        reports();
        mirror(jobs, folder.resolve(JOBS));
        edition();
    }

    /** Files on their way: one that is gone by now has moved on, and one that changes is still being written. */
    private void passing(Path source, Path target) throws IOException {
        for (Path file : files(source)) {
            single(file, target.resolve(source.relativize(file).toString()));
        }
    }

    private void single(Path file, Path target) throws IOException {
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
    private void appended(Path file, Path target) throws IOException {
        if (Files.exists(file) && !isThere(target, attributes(file))) {
            take(Draft.of(file, target), target);
        }
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

    /** @return SHA-256s of the files that are in the backup's archive now */
    private Set<String> archive() throws IOException {
        Set<String> sha256 = new HashSet<>();
        for (Path file : Archive.all(from.archive())) {
            if (Archive.isReceipt(file)) {
                continue;
            }
            Path target = to.archive().resolve(from.archive().relativize(file).toString());
            String kept = archived(file, target);
            if (kept != null) {
                sha256.add(kept);
            }
        }
        for (ArchiveProof.Kept gone : ArchiveProof.missing(from.archive())) {
            damaged.add(home.relativize(gone.file()) + ": The file is gone; its receipt is left.");
        }
        return sha256;
    }

    private @Nullable String archived(Path file, Path target) throws IOException {
        Receipt receipt;
        try {
            receipt = Receipt.of(file);
        } catch (IOException e) {
            damaged.add(home.relativize(file) + ": " + e.getMessage());
            return null;
        }
        BackupFile before = known.get(path(target));
        boolean right = before != null && before.sha256().equals(receipt.sha256());
        if (!right || !isThere(target, attributes(file))) {
            Draft draft = Draft.of(file, target);
            if (!draft.sha256().equals(receipt.sha256())) {
                Files.delete(draft.file());
                boolean good = right && Files.exists(target);
                damaged.add(home.relativize(file) + ": Its bytes are not those that were received."
                        + (good ? " The backup has it whole." : ""));
                if (good) {
                    files.put(path(target), before);
                }
                return null;
            }
            take(draft, target);
        }
        Path kept = Archive.receipt(file);
        single(kept, Archive.receipt(target));
        return receipt.sha256();
    }

    /** A file that was met on its way and in the archive too needs no second copy. */
    private void dropWhatIsArchived(Set<String> archived) throws IOException {
        for (Path passing : List.of(to.inbox(), to.processing())) {
            for (Path file : files(passing)) {
                BackupFile copy = files.getOrDefault(path(file), known.get(path(file)));
                if (copy != null && archived.contains(copy.sha256())) {
                    Files.delete(file);
                    files.remove(copy.path());
                } else if (copy != null) {
                    files.put(copy.path(), copy);
                }
            }
        }
    }

    /** What runs reported: the history of a database that is made anew. */
    private void reports() throws IOException {
        for (Path file : files(from.logs())) {
            if (file.getFileName().toString().matches("run-\\d+\\.json")) {
                single(file, to.logs().resolve(from.logs().relativize(file).toString()));
            }
        }
    }

    /** Copies a folder and takes away what is no longer in it. */
    private void mirror(Path source, Path target) throws IOException {
        Set<String> now = new HashSet<>();
        for (Path file : files(source)) {
            String place = source.relativize(file).toString();
            single(file, target.resolve(place));
            now.add(place);
        }
        for (Path copy : files(target)) {
            if (!now.contains(target.relativize(copy).toString())) {
                Files.delete(copy);
            }
        }
    }

    /** Regular files below a folder, no drafts; they may come and go meanwhile. */
    private static List<Path> files(Path folder) throws IOException {
        return Tree.files(folder).stream().filter(f -> !Durable.isDraft(f)).toList();
    }

    private void edition() throws IOException {
        Optional<Path> latest = new Editions(from.output()).latest();
        if (latest.isPresent()) {
            mirror(latest.get(), to.output().resolve("latest"));
        }
    }
}
