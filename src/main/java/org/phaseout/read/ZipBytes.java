package org.phaseout.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Reads little-endian records from any place of a file. */
final class ZipBytes {

    private ZipBytes() {}

    /** As many bytes as are there, up to the length asked for. */
    static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until full or at the end
        }
        return bytes.flip();
    }

    static int u16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    static long u32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
