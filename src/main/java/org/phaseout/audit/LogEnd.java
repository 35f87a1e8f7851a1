package org.phaseout.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * The end of the log, found from behind, so that adding to a long log costs no more than adding to a short one.
 *
 * @param length where the last whole line ends, its line end included
 * @param last the last whole line without its line end, one character a byte; empty if there is none
 * @param fragment what stands behind it, at most its first part
 * @param size bytes in the file
 */
record LogEnd(long length, String last, String fragment, long size) {

    private static final int BLOCK = 8192;

    static LogEnd of(FileChannel channel) throws IOException {
        long size = channel.size();
        long length = afterLineEnd(channel, size);
        long start = length == 0 ? 0 : afterLineEnd(channel, length - 1);
        int last = (int) Math.min(Lines.LONGEST, Math.max(0, length - 1 - start));
        int fragment = (int) Math.min(Lines.LONGEST, size - length);
        return new LogEnd(length, text(channel, start, last), text(channel, length, fragment), size);
    }

    /** Place behind the last line end before a place; 0 if there is none. */
    private static long afterLineEnd(FileChannel channel, long before) throws IOException {
        for (long end = before; end > 0; end -= BLOCK) {
            long start = Math.max(0, end - BLOCK);
            byte[] block = read(channel, start, (int) (end - start));
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    private static String text(FileChannel channel, long at, int length) throws IOException {
        return new String(read(channel, at, length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("The audit log became shorter while it was read.");
            }
        }
        return buffer.array();
    }
}
