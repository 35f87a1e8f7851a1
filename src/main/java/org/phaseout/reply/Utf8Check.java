package org.phaseout.reply;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Looks whether bytes are UTF-8 as they go by. */
final class Utf8Check {

    private static final int LONGEST_LETTER = 4;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(4_096);
    private final ByteBuffer begun = ByteBuffer.allocate(2 * LONGEST_LETTER);

    /** @param count none at the end */
    void add(byte[] bytes, int from, int count) throws CharacterCodingException {
        if (begun.position() == 0 && isAscii(bytes, from, count)) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, count);
        finishLetter(in);
        decode(in, count == 0);
        if (in.hasRemaining()) {
            begun.put(in);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int count) {
        int at = from;
        int end = from + count;
        long all = 0;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            all |= (long) EIGHT.get(bytes, at);
        }
        for (; at < end; at++) {
            all |= bytes[at];
        }
        return (all & NOT_ASCII) == 0;
    }

    /** A letter that was begun before ends here. */
    private void finishLetter(ByteBuffer in) throws CharacterCodingException {
        while (begun.position() > 0) {
            boolean end = !in.hasRemaining();
            if (!end) {
                begun.put(in.get());
            }
            begun.flip();
            decode(begun, end);
            begun.compact();
        }
    }

    private void decode(ByteBuffer in, boolean end) throws CharacterCodingException {
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.reset().decode(in, scratch, end);
        } while (result.isOverflow());
        if (result.isError()) {
            result.throwException();
        }
    }
}
