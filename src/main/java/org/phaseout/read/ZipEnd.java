package org.phaseout.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.phaseout.model.Wording;

/**
 * The record that ends a zip file and tells where its directory stands.
 *
 * @param trailing bytes after it that belong to nothing
 */
record ZipEnd(long entries, long from, long size, long trailing) {

    private static final int MARK = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST = LENGTH + 0xFFFF;
    private static final int TRAILING_MOST = 1 << 20;
    private static final int WIDE_LOCATOR = 0x07064b50;
    private static final int WIDE_MARK = 0x06064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int WIDE_LENGTH = 56;
    private static final int DIRECTORY_MOST = 64_000_000;

    static ZipEnd of(SeekableByteChannel channel) throws IOException {
        int looked = LONGEST + TRAILING_MOST;
        long start = Math.max(0, channel.size() - looked);
        ByteBuffer tail = ZipBytes.read(channel, start, looked);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == MARK) {
                int comment = Math.min(ZipBytes.u16(tail, at + 20), tail.limit() - at - LENGTH);
                int trailing = tail.limit() - at - LENGTH - comment;
                ZipEnd found = wide(channel, tail, at, start, trailing);
                found.requireInside(start + at);
                return found;
            }
        }
        throw truncated();
    }

    /** A file of more than 4 GB, or one whose writer wanted to be on the safe side, has a wider record before. */
    private static ZipEnd wide(SeekableByteChannel channel, ByteBuffer tail, int at, long start, long trailing)
            throws IOException {
        ZipEnd plain = new ZipEnd(
                ZipBytes.u16(tail, at + 10), ZipBytes.u32(tail, at + 16), ZipBytes.u32(tail, at + 12), trailing);
        int locator = at - LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != WIDE_LOCATOR) {
            return plain;
        }
        long place = tail.getLong(locator + 8);
        if (place < 0 || place > start + locator) {
            throw Refusals.corruptZip();
        }
        ByteBuffer record = ZipBytes.read(channel, place, WIDE_LENGTH);
        if (record.limit() < WIDE_LENGTH || record.getInt(0) != WIDE_MARK) {
            throw Refusals.corruptZip();
        }
        return new ZipEnd(record.getLong(32), record.getLong(48), record.getLong(40), trailing);
    }

    private void requireInside(long end) throws UnreadableFile {
        if (size > DIRECTORY_MOST || size < 0 || from < 0 || from + size > end) {
            throw truncated();
        }
    }

    private static UnreadableFile truncated() {
        return new UnreadableFile("TRUNCATED", Wording.PLAIN);
    }
}
