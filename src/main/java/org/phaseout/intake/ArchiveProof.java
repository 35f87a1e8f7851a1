package org.phaseout.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Sha256;

/** Holds the bytes of every file in the archive against the SHA-256 in its receipt. */
public final class ArchiveProof {

    private ArchiveProof() {}

    /**
     * One file that is kept, or ought to be.
     *
     * @param sha256 of its bytes as they are; null if they are gone or cannot be read
     * @param told SHA-256 by its receipt; null if there is none that can be read
     * @param trouble what is wrong with it, for operators; null if nothing is
     */
    public record Kept(
            Path file,
            @Nullable String sha256,
            @Nullable String told,
            @Nullable String trouble) {}

    /** Every file kept, in the order of their paths. */
    public static List<Kept> of(Path archive) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : Archive.all(archive)) {
            if (!Archive.isReceipt(file)) {
                kept.add(check(file));
            }
        }
        kept.addAll(missing(archive));
        return List.copyOf(kept);
    }

    /** Files of which nothing but the receipt is left, neither here nor under another day. */
    public static List<Kept> missing(Path archive) throws IOException {
        List<Path> files =
                Archive.all(archive).stream().filter(f -> !Archive.isReceipt(f)).toList();
        List<Kept> missing = new ArrayList<>();
        for (Path file : withoutFile(archive)) {
            String told = told(file);
            if (told == null || !isKept(told, files)) {
                missing.add(new Kept(file, null, told, "The file is gone; its receipt is left."));
            }
        }
        return List.copyOf(missing);
    }

    /** The files to which the receipts belong that have none. */
    static List<Path> withoutFile(Path archive) throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path receipt : Archive.all(archive)) {
            String name = receipt.getFileName().toString();
            if (Archive.isReceipt(receipt)) {
                without(receipt, name).ifPresent(without::add);
            }
        }
        return List.copyOf(without);
    }

    private static Optional<Path> without(Path receipt, String name) {
        try {
            Path of = receipt.resolveSibling(name.substring(0, name.length() - Archive.RECEIPT.length()));
            return Files.exists(of, LinkOption.NOFOLLOW_LINKS) ? Optional.empty() : Optional.of(of);
        } catch (InvalidPathException e) {
            return Optional.empty(); // the language settings have no letters for its name: it cannot be looked for
        }
    }

    private static boolean isKept(String sha256, List<Path> files) {
        return files.stream()
                .filter(f -> f.getFileName().toString().startsWith(sha256.substring(0, Archive.PREFIX)))
                .anyMatch(f -> sha256.equals(check(f).sha256()));
    }

    private static Kept check(Path file) {
        String told = told(file);
        String is;
        try {
            is = Sha256.of(file);
        } catch (IOException e) {
            return new Kept(file, null, told, "The file cannot be read: " + e.getMessage());
        }
        if (told == null) {
            boolean there = Files.exists(Archive.receipt(file));
            return new Kept(file, is, null, there ? "Its receipt cannot be read." : "It has no receipt.");
        }
        return new Kept(file, is, told, is.equals(told) ? null : "Its bytes are not those that were received.");
    }

    /** The SHA-256 that the receipt of a file tells. */
    static @Nullable String told(Path file) {
        try {
            return Receipt.of(file).sha256();
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
