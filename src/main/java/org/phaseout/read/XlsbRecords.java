package org.phaseout.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The records of one part of a binary workbook, one after the other. Each is a kind, a length and as many bytes. */
final class XlsbRecords implements Closeable {

    private static final int LONGEST = 1 << 20;
    private static final int MORE = 0x80;
    private static final long NO_TEXT = 0xFFFFFFFFL;

    private final InputStream bytes;
    private final int longestText;
    private ByteBuffer content = ByteBuffer.allocate(0);
    private int kind;

    /** @param longestText characters kept of one text, and one more, which shows that there were more */
    XlsbRecords(InputStream bytes, int longestText) {
        this.bytes = new BufferedInputStream(bytes, 16_384);
        this.longestText = longestText;
    }

    /** Goes to the next record; false at the end of the part. */
    boolean next() throws IOException {
        try {
            int first = bytes.read();
            if (first < 0) {
                return false;
            }
            kind = (first & MORE) == 0 ? first : (first & 0x7F) | ((required() & 0x7F) << 7);
            int length = length();
            if (length > LONGEST) {
                throw Refusals.corrupt();
            }
            byte[] read = bytes.readNBytes(length);
            if (read.length < length) {
                throw new EOFException();
            }
            content = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
            return true;
        } catch (IOException e) {
            throw e instanceof EOFException ? Refusals.corrupt() : Refusals.of(e);
        }
    }

    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int part = required();
            length |= (part & 0x7F) << shift;
            if ((part & MORE) == 0) {
                break;
            }
        }
        return length;
    }

    private int required() throws IOException {
        int read = bytes.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    int kind() {
        return kind;
    }

    boolean has(int at, int length) {
        return at >= 0 && length >= 0 && at + length <= content.limit();
    }

    int u8(int at) throws UnreadableFile {
        require(at, 1);
        return content.get(at) & 0xFF;
    }

    int u16(int at) throws UnreadableFile {
        require(at, 2);
        return Short.toUnsignedInt(content.getShort(at));
    }

    int i32(int at) throws UnreadableFile {
        require(at, 4);
        return content.getInt(at);
    }

    double real(int at) throws UnreadableFile {
        require(at, 8);
        return content.getDouble(at);
    }

    /** The text at this place: its length in characters, then UTF-16; null if it says that there is none. */
    @Nullable
    String text(int at) throws UnreadableFile {
        long stated = Integer.toUnsignedLong(i32(at));
        if (stated == NO_TEXT) {
            return null;
        }
        if (stated > LONGEST) {
            throw Refusals.corrupt();
        }
        return characters(at + 4, (int) stated);
    }

    /** So many characters from this place on, in UTF-16. */
    String characters(int at, int count) throws UnreadableFile {
        require(at, count * 2);
        int kept = Math.min(count, longestText + 1);
        return new String(content.array(), at, kept * 2, StandardCharsets.UTF_16LE);
    }

    /** Bytes that the text at this place takes. */
    int textLength(int at) throws UnreadableFile {
        int stated = i32(at);
        return stated < 0 ? 4 : 4 + 2 * stated;
    }

    private void require(int at, int length) throws UnreadableFile {
        if (!has(at, length)) {
            throw Refusals.corrupt();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
