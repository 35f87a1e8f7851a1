package org.phaseout.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Whether a workbook has its end, as far as its container tells: a zip file its list of contents, which stands last, and
 * an OLE2 file all sectors that its header counts. Head and tail are read, no more.
 */
final class Container {

    private static final int ZIP = 0x04034b50;
    private static final int ZIP_CONTENTS = 0x02014b50;
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_END_BYTES = 22;
    private static final int LONGEST_ZIP_END = ZIP_END_BYTES + 0xFFFF;
    private static final long ZIP64 = 0xFFFFFFFFL;

    private static final long OLE2 = 0xE11AB1A1E011CFD0L;
    private static final int OLE2_HEAD = 512;
    private static final int SECTOR_SHIFT = 30;
    private static final int FAT_SECTORS = 44;
    private static final int FIRST_DIRECTORY = 48;
    private static final int FIRST_FAT = 76;
    private static final int FAT_IN_HEAD = 109;
    private static final int FREE = -1;

    private Container() {}

    /** True also of what is no container, and of what cannot be read: that is told where it is taken. */
    static boolean isWhole(Path file) {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer head = read(channel, 0, OLE2_HEAD);
            if (head.limit() >= 4 && head.getInt(0) == ZIP) {
                return hasContents(channel);
            }
            if (head.limit() >= 8 && head.getLong(0) == OLE2) {
                return head.limit() == OLE2_HEAD && hasSectors(channel, head);
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hasContents(FileChannel channel) throws IOException {
        long size = channel.size();
        long from = Math.max(0, size - LONGEST_ZIP_END);
        ByteBuffer tail = read(channel, from, LONGEST_ZIP_END);
        for (int at = tail.limit() - ZIP_END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == ZIP_END && isEnd(tail, at)) {
                long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
                long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
                return bytes == ZIP64 || offset == ZIP64 || isContents(channel, offset, bytes, from + at);
            }
        }
        return false;
    }

    /** Whether a comment as long as the record says ends with the file. */
    private static boolean isEnd(ByteBuffer tail, int at) {
        return at + ZIP_END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) <= tail.limit();
    }

    private static boolean isContents(FileChannel channel, long offset, long bytes, long end) throws IOException {
        if (offset + bytes > end) {
            return false;
        }
        ByteBuffer first = read(channel, offset, 4);
        return bytes == 0 || (first.limit() == 4 && first.getInt(0) == ZIP_CONTENTS);
    }

    /** Whether the sectors that the head names are there, and then those that the allocation table names. */
    private static boolean hasSectors(FileChannel channel, ByteBuffer head) throws IOException {
        int shift = Short.toUnsignedInt(head.getShort(SECTOR_SHIFT));
        if (shift != 9 && shift != 12) {
            return true; // no sectors that anybody knows: the reader tells what is wrong
        }
        long tables = Integer.toUnsignedLong(head.getInt(FAT_SECTORS));
        long last = Integer.toUnsignedLong(head.getInt(FIRST_DIRECTORY));
        long table = 0;
        for (int i = 0; i < Math.min(tables, FAT_IN_HEAD); i++) {
            table = Integer.toUnsignedLong(head.getInt(FIRST_FAT + 4 * i));
            last = Math.max(last, table);
        }
        if (channel.size() <= (last + 1) << shift) {
            return false;
        }
        ByteBuffer told = read(channel, (table + 1) << shift, tables <= FAT_IN_HEAD ? 1 << shift : 0);
        return channel.size() > (lastUsed(told) + ((tables - 1) << (shift - 2)) + 1) << shift;
    }

    /** The last sector in use that a sector of the allocation table tells of, within its share. */
    private static int lastUsed(ByteBuffer table) {
        int last = table.limit() / 4 - 1;
        while (last > 0 && table.getInt(4 * last) == FREE) {
            last--;
        }
        return Math.max(last, 0);
    }

    private static ByteBuffer read(FileChannel channel, long at, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until it is full or the file ends
        }
        return bytes.flip();
    }
}
