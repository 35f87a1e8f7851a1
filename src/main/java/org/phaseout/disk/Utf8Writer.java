package org.phaseout.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes text as UTF-8 through one buffer, for a single thread. A broken character, such as half of a pair, becomes a
 * question mark.
 */
public final class Utf8Writer extends Writer {

    private static final int CHARS = 8_192;
    private static final int MOST_BYTES = 3; // of one char

    private final OutputStream out;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final char[] chars = new char[CHARS];
    private final CharBuffer text = CharBuffer.wrap(chars);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARS * MOST_BYTES);
    private int used;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (used == CHARS) {
            drain(false);
        }
        chars[used++] = (char) c;
    }

    @Override
    public void write(char[] from, int offset, int length) throws IOException {
        write(CharBuffer.wrap(from, offset, length).toString());
    }

    @Override
    public void write(String piece) throws IOException {
        write(piece, 0, piece.length());
    }

    @Override
    public void write(String piece, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (used == CHARS) {
                drain(false);
            }
            int until = Math.min(end, at + CHARS - used);
            piece.getChars(at, until, chars, used);
            used += until - at;
            at = until;
        }
    }

    /** Writes the digits of a whole number. */
    public Utf8Writer number(int number) throws IOException {
        if (number < 0) {
            write(Integer.toString(number));
            return this;
        }
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        if (used + digits > CHARS) {
            drain(false);
        }
        int rest = number;
        for (int at = used + digits - 1; at >= used; at--) {
            chars[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        return this;
    }

    @Override
    public Utf8Writer append(CharSequence piece) throws IOException {
        write(String.valueOf(piece));
        return this;
    }

    @Override
    public Utf8Writer append(char c) throws IOException {
        write(c);
        return this;
    }

    /** The first half of a pair waits for the second, unless this is the end. */
    private void drain(boolean end) throws IOException {
        text.clear().limit(used);
        bytes.clear();
        encoder.reset();
        encoder.encode(text, bytes, end);
        out.write(bytes.array(), 0, bytes.position());
        used = text.remaining();
        text.compact();
    }

    /** Ends a text, with nothing left over for the next one. */
    public void finish() throws IOException {
        drain(true);
    }

    @Override
    public void flush() throws IOException {
        drain(false);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            finish();
        }
    }
}
