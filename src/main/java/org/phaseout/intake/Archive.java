package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;
import org.phaseout.model.Shown;

/**
 * Keeps the bytes of every file taken, read-only and never altered, under year, month and day (UTC) of the archiving,
 * each with a receipt beside it.
 */
public final class Archive {

    static final String RECEIPT = ".receipt.json";

    static final int PREFIX = 12;
    private static final Set<PosixFilePermission> TO_WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private final Path folder;
    private final Clock clock;
    private final Map<String, List<Path>> byPrefix = new HashMap<>();
    private final Map<String, List<Path>> left = new HashMap<>();
    private boolean listed;

    public Archive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Moves a claimed file into the archive. If its bytes are there already, as after a run that died, that file
     * stands and the claimed one is left alone. Its bytes are read once more before: what is kept is what was received.
     *
     * @param facts what else the receipt is to tell, such as definition, version, outcome
     * @return where the bytes are kept
     * @throws Damaged if its bytes are not those that were received; it stays where it is
     */
    public synchronized Path keep(Claimed claimed, Map<String, String> facts) throws IOException {
        Optional<Path> kept = find(claimed.sha256());
        if (kept.isPresent()) {
            return kept.get();
        }
        if (!Sha256.of(claimed.file()).equals(claimed.sha256())) {
            throw new Damaged(claimed);
        }
        Path day = folder.resolve(DAY.format(LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        Files.createDirectories(day);
        String prefix = claimed.sha256().substring(0, PREFIX);
        Path file = FreeName.in(day, prefix + "__" + SafeName.of(claimed.name()));
        Path receipt = receipt(file);
        Files.deleteIfExists(receipt); // of a run that died before the file was in
        removeLeft(claimed.sha256());
        Durable.create(receipt, Json.object(told(claimed, facts)));
        Durable.moveToFree(claimed.file(), file);
        Files.deleteIfExists(claimed.note());
        list(file);
        readOnly(file);
        readOnly(receipt);
        return file;
    }

    /** A run that died may have written the receipt alone; this one may put it under the folder of another day. */
    private void removeLeft(String sha256) throws IOException {
        for (Path file : left.getOrDefault(sha256.substring(0, PREFIX), List.of())) {
            if (sha256.equals(ArchiveProof.told(file))) {
                Files.deleteIfExists(receipt(file));
            }
        }
    }

    /**
     * Puts bytes that were received once more in the place of a file that is damaged or gone. Its receipt stays.
     *
     * @param damaged folder for the damaged file, which is kept as {@code .damaged}
     */
    public synchronized void heal(Claimed again, Path file, Path damaged) throws IOException {
        if (!Sha256.of(again.file()).equals(again.sha256())) {
            throw new Damaged(again);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(damaged);
            Path aside = FreeName.in(damaged, file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE); // its bytes may be beyond reading
            Durable.folder(damaged);
        }
        Files.createDirectories(Tree.parent(file));
        Durable.moveToFree(again.file(), file);
        Files.deleteIfExists(again.note());
        if (file.startsWith(folder)) {
            readOnly(file);
        }
    }

    /** A file in processing whose bytes are not those that were received. */
    public static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        Damaged(Claimed claimed) {
            super(("The file '%s' in processing is damaged: its bytes are not those that were received."
                            + " Drop the same file into the inbox, then: phaseout run")
                    .formatted(Shown.of(claimed.file().getFileName().toString())));
        }
    }

    private Map<String, String> told(Claimed claimed, Map<String, String> facts) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("arrival", Long.toString(claimed.number()));
        told.put("sha256", claimed.sha256());
        told.put("bytes", Long.toString(claimed.bytes()));
        told.put("name", claimed.name());
        told.put("place", claimed.place());
        told.put("archived", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.forEach(told::putIfAbsent);
        return told;
    }

    /** The file with these bytes, if it was ever kept; its bytes are read to be sure. */
    public synchronized Optional<Path> find(String sha256) throws IOException {
        for (Path file : candidates(sha256.substring(0, PREFIX))) {
            if (Sha256.of(file).equals(sha256)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The names of all files are read once, so that asking for one does not cost the whole archive. */
    private List<Path> candidates(String prefix) throws IOException {
        if (!listed) {
            files().forEach(this::list);
            ArchiveProof.withoutFile(folder).forEach(file -> list(file, left));
            listed = true;
        }
        return byPrefix.getOrDefault(prefix, List.of());
    }

    private void list(Path file) {
        list(file, byPrefix);
    }

    private static void list(Path file, Map<String, List<Path>> byPrefix) {
        String name = file.getFileName().toString();
        String prefix = name.length() < PREFIX ? name : name.substring(0, PREFIX);
        byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(file);
    }

    /** Every file kept has a receipt, and a receipt has none: so is told which is which, whatever a file is called. */
    public static boolean isReceipt(Path file) {
        return file.getFileName().toString().endsWith(RECEIPT) && !hasReceipt(file);
    }

    /** A name that the language settings have no letters for belongs to no file that is called like a receipt. */
    private static boolean hasReceipt(Path file) {
        try {
            return Files.exists(receipt(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether nothing was ever kept. */
    public boolean isEmpty() throws IOException {
        return files().isEmpty();
    }

    /** All files kept, without their receipts. */
    public List<Path> files() throws IOException {
        return all(folder).stream().filter(f -> !isReceipt(f)).toList();
    }

    /** Every regular file below an archive, receipts too, in the order of their paths. */
    public static List<Path> all(Path folder) throws IOException {
        return Tree.files(folder).stream()
                .filter(f -> !f.getFileName().toString().startsWith("."))
                .toList();
    }

    /** The receipt of a file kept here. */
    public static Path receipt(Path file) {
        return file.resolveSibling(file.getFileName() + RECEIPT);
    }

    private static void readOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(posix.readAttributes().permissions());
            rights.removeAll(TO_WRITE);
            posix.setPermissions(rights);
            return;
        }
        DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
        if (dos == null) {
            throw new IOException("Could not make '" + file + "' read-only.");
        }
        dos.setReadOnly(true);
    }
}
