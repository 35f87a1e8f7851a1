package org.phaseout.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final String ANCHOR = "audit.anchor";

    /** What a shared database knows the home folder by. */
    private static final String MARK = "home.id";

    private final Folders from;
    private final Path jobs;
    private final Path home;
    private final Path folder;
    private final Folders to;
    private final Copies copies;
    private final List<String> damaged = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();

    private Backup(Path home, Path jobs, Path folder) throws IOException {
        this.home = home;
        this.from = Folders.under(home);
        this.jobs = jobs;
        this.folder = folder;
        this.to = Folders.under(folder);
        this.copies = new Copies(folder);
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
        Copies copies = backup.copies;
        copies.force();
        BackupIndex.end(folder, when, copies.files());
        return new BackupReport(
                folder.toString(), copies.copied(), copies.there(), copies.bytes(), List.copyOf(backup.damaged));
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
        copies.passing(from.inbox(), to.inbox());
        copies.passing(from.processing(), to.processing());
        Set<String> archived = archive();
        copies.dropWhatMovedOn(from.inbox(), to.inbox(), archived, wanted);
        copies.dropWhatMovedOn(from.processing(), to.processing(), archived, wanted);
        copies.mirror(from.decisions(), to.decisions());
        small(MARK);
        small(ANCHOR);
        copies.appended(from.state().resolve(AUDIT), to.state().resolve(AUDIT));
        reports();
        copies.mirror(jobs, folder.resolve(JOBS));
        edition();
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
            wanted.add(String.valueOf(gone.told()));
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
        Copies.Held held = copies.whole(file, target, receipt.sha256());
        if (held != Copies.Held.WHOLE) {
            if (held == Copies.Held.NOTHING) {
                wanted.add(receipt.sha256());
            }
            damaged.add(home.relativize(file) + ": Its bytes are not those that were received."
                    + (held == Copies.Held.EARLIER ? " The backup has it whole." : ""));
            return null;
        }
        copies.single(Archive.receipt(file), Archive.receipt(target));
        return receipt.sha256();
    }

    /** What runs reported: the history of a database that is made anew. */
    private void reports() throws IOException {
        for (Path file : Tree.files(from.logs())) {
            if (file.getFileName().toString().matches("run-\\d+\\.json")) {
                copies.single(
                        file, to.logs().resolve(from.logs().relativize(file).toString()));
            }
        }
    }

    private void edition() throws IOException {
        Optional<Path> latest = new Editions(from.output()).latest();
        if (latest.isPresent()) {
            copies.mirror(latest.get(), to.output().resolve("latest"));
        }
    }

    /** Copied before the log, so that the log is never shorter than it says. */
    private void small(String name) throws IOException {
        Path file = from.state().resolve(name);
        if (Files.exists(file)) {
            copies.single(file, to.state().resolve(name));
        }
    }
}
