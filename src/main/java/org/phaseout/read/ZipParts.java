package org.phaseout.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.phaseout.model.Wording;

/** The directory of a zip file, checked before anything is unpacked. */
final class ZipParts {

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    private final Set<String> names = new TreeSet<>();
    private final Set<Long> places = new TreeSet<>();
    private final Set<Long> checksums = new TreeSet<>();

    private ZipParts() {}

    static ZipParts of(Path file, Limits limits) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer tail = read(channel, Math.max(0, channel.size() - 65_557), 65_557);
            int end = endRecord(tail);
            long size = Integer.toUnsignedLong(tail.getInt(end + 12));
            long from = Integer.toUnsignedLong(tail.getInt(end + 16));
            ZipParts parts = new ZipParts();
            if (size != UNKNOWN && from != UNKNOWN) {
                if (size > 64_000_000 || from + size > channel.size()) {
                    throw truncated();
                }
                parts.read(read(channel, from, (int) size), limits);
            }
            return parts;
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until full or at the end
        }
        return bytes.flip();
    }

    private static int endRecord(ByteBuffer tail) throws UnreadableFile {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_MARK) {
                return at;
            }
        }
        throw truncated();
    }

    private static UnreadableFile truncated() {
        return new UnreadableFile("TRUNCATED", Wording.PLAIN);
    }

    private void read(ByteBuffer directory, Limits limits) throws UnreadableFile {
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_MARK) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int rest =
                    Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            if (at + ENTRY_LENGTH + nameLength > directory.limit()) {
                throw truncated();
            }
            byte[] name = new byte[nameLength];
            directory.get(at + ENTRY_LENGTH, name);
            add(new String(name, StandardCharsets.UTF_8), Integer.toUnsignedLong(directory.getInt(at + 42)));
            check(directory, at, limits);
            checksums.add(Integer.toUnsignedLong(directory.getInt(at + 16)));
            at += ENTRY_LENGTH + nameLength + rest;
        }
    }

    private void check(ByteBuffer directory, int at, Limits limits) throws UnreadableFile {
        if ((directory.getShort(at + 8) & 1) != 0) {
            throw Refusals.encrypted();
        }
        long unpacked = Integer.toUnsignedLong(directory.getInt(at + 24));
        if (unpacked != UNKNOWN && unpacked > limits.partBytes()) {
            throw new UnreadableFile("TOO_LARGE_UNCOMPRESSED", Wording.PLAIN);
        }
        if (names.size() > limits.zipEntries()) {
            throw new UnreadableFile("ZIP_TOO_MANY_ENTRIES", Wording.of(limits.zipEntries()));
        }
    }

    private void add(String name, long place) throws UnreadableFile {
        if (isBad(name)) {
            throw new UnreadableFile("ZIP_BAD_ENTRY_NAME", Wording.PLAIN);
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new UnreadableFile("ZIP_DUPLICATE_ENTRY", Wording.PLAIN);
        }
        if (!places.add(place) && place != UNKNOWN) {
            throw new UnreadableFile("ZIP_OVERLAP", Wording.PLAIN);
        }
    }

    private static boolean isBad(String name) {
        return name.startsWith("/")
                || name.contains("..")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    }

    void requireWorkbook() throws UnreadableFile {
        if (names.isEmpty() || names.contains("xl/workbook.xml") || has("/workbook.xml")) {
            return;
        } else if (names.contains("xl/workbook.bin")) {
            throw Refusals.notAWorkbook("binary_workbook");
        } else if (names.contains("word/document.xml")) {
            throw Refusals.notAWorkbook("text_document");
        } else if (names.contains("content.xml") && names.contains("mimetype")) {
            throw Refusals.notAWorkbook("open_document");
        } else if (!names.contains("[content_types].xml")) {
            throw Refusals.notAWorkbook("zip_archive");
        }
    }

    private boolean has(String ending) {
        return names.stream().anyMatch(n -> n.endsWith(ending));
    }

    /** Checksums of all parts; none where the directory is in a form that is not read here. */
    Set<Long> checksums() {
        return checksums;
    }

    boolean hasMacros() {
        return has("vbaproject.bin");
    }

    boolean hasExternalLinks() {
        return names.stream().anyMatch(n -> n.startsWith("xl/externallinks/"));
    }
}
