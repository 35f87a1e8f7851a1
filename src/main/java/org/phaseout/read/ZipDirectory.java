package org.phaseout.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Wording;

/** The directory of a zip file, held against what it describes before anything is unpacked. */
final class ZipDirectory {

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final long WIDE = 0xFFFFFFFFL;
    private static final int WIDE_FIELD = 0x0001;

    private final List<ZipPart> parts = new ArrayList<>();
    private final Limits limits;

    private ZipDirectory(Limits limits) {
        this.limits = limits;
    }

    static List<ZipPart> read(SeekableByteChannel channel, ZipEnd end, Limits limits) throws IOException {
        ZipDirectory directory = new ZipDirectory(limits);
        directory.read(ZipBytes.read(channel, end.from(), (int) end.size()), end.entries());
        directory.refuseBadNames();
        directory.refuseOverlaps(channel, end.from());
        return List.copyOf(directory.parts);
    }

    private void read(ByteBuffer bytes, long entries) throws UnreadableFile {
        int at = 0;
        while (at + ENTRY_LENGTH <= bytes.limit() && bytes.getInt(at) == ENTRY) {
            int nameLength = ZipBytes.u16(bytes, at + 28);
            int extraLength = ZipBytes.u16(bytes, at + 30);
            int length = ENTRY_LENGTH + nameLength + extraLength + ZipBytes.u16(bytes, at + 32);
            if (at + length > bytes.limit()) {
                throw Refusals.corruptZip();
            }
            add(bytes, at, nameLength, extraLength);
            at += length;
        }
        if (at != bytes.limit() || parts.size() != entries) {
            throw Refusals.corruptZip();
        }
    }

    private void add(ByteBuffer bytes, int at, int nameLength, int extraLength) throws UnreadableFile {
        if (parts.size() >= limits.of(Limit.PARTS)) {
            throw new UnreadableFile("ZIP_TOO_MANY_ENTRIES", limits.over(Limit.PARTS));
        }
        byte[] name = new byte[nameLength];
        bytes.get(at + ENTRY_LENGTH, name);
        Wide wide = new Wide(bytes, at + ENTRY_LENGTH + nameLength, extraLength);
        long unpacked = wide.or(ZipBytes.u32(bytes, at + 24));
        long packed = wide.or(ZipBytes.u32(bytes, at + 20));
        long header = wide.or(ZipBytes.u32(bytes, at + 42));
        parts.add(new ZipPart(
                new String(name, StandardCharsets.UTF_8),
                ZipBytes.u16(bytes, at + 8),
                ZipBytes.u16(bytes, at + 10),
                ZipBytes.u32(bytes, at + 16),
                packed,
                unpacked,
                header));
    }

    /** Numbers too wide for their place stand in an extra field, in the order unpacked, packed, header. */
    private static final class Wide {
        private final ByteBuffer bytes;
        private int at;
        private int end;

        Wide(ByteBuffer bytes, int from, int length) {
            this.bytes = bytes;
            int field = from;
            while (field + 4 <= from + length) {
                int size = ZipBytes.u16(bytes, field + 2);
                if (ZipBytes.u16(bytes, field) == WIDE_FIELD && field + 4 + size <= from + length) {
                    at = field + 4;
                    end = at + size;
                    return;
                }
                field += 4 + size;
            }
        }

        long or(long plain) throws UnreadableFile {
            if (plain != WIDE) {
                return plain;
            }
            if (at + 8 > end) {
                throw Refusals.corruptZip();
            }
            at += 8;
            return bytes.getLong(at - 8);
        }
    }

    private void refuseBadNames() throws UnreadableFile {
        Set<String> names = new TreeSet<>();
        for (ZipPart part : parts) {
            if (isBad(part.name())) {
                throw new UnreadableFile("ZIP_BAD_ENTRY_NAME", Wording.PLAIN);
            }
            if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw new UnreadableFile("ZIP_DUPLICATE_ENTRY", Wording.PLAIN);
            }
            if (part.isEncrypted()) {
                throw Refusals.encrypted();
            }
        }
    }

    private static boolean isBad(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || ("/" + name + "/").contains("/../")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    }

    /** Each part has bytes of its own, under the name that the directory gives it. */
    private void refuseOverlaps(SeekableByteChannel channel, long end) throws IOException {
        List<ZipPart> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparingLong(ZipPart::header));
        long free = 0;
        for (ZipPart part : inOrder) {
            if (part.header() < free) {
                throw new UnreadableFile("ZIP_OVERLAP", Wording.PLAIN);
            }
            free = start(channel, part) + part.packed();
            if (part.packed() < 0 || free > end) {
                throw Refusals.corruptZip();
            }
        }
    }

    /** The byte at which the content of a part starts. */
    static long start(SeekableByteChannel channel, ZipPart part) throws IOException {
        ByteBuffer local = ZipBytes.read(channel, part.header(), LOCAL_LENGTH);
        if (local.limit() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            throw Refusals.corruptZip();
        }
        int nameLength = ZipBytes.u16(local, 26);
        ByteBuffer name = ZipBytes.read(channel, part.header() + LOCAL_LENGTH, nameLength);
        if (!StandardCharsets.UTF_8.decode(name).toString().equals(part.name())) {
            throw Refusals.corruptZip();
        }
        return part.header() + LOCAL_LENGTH + nameLength + ZipBytes.u16(local, 28);
    }
}
