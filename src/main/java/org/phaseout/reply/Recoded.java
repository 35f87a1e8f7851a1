package org.phaseout.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A part that is written in other letters, as UTF-8; its declaration says so. */
final class Recoded extends InputStream {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Reader reader;
    private final char[] chars = new char[8_192];
    private byte[] bytes = {};
    private int at;
    private int kept;
    private boolean begun;

    Recoded(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int filled = kept;
            int count = 0;
            while (filled < chars.length && (count = reader.read(chars, filled, chars.length - filled)) > 0) {
                filled += count;
            }
            if (filled == kept && count < 0) {
                return false;
            }
            take(filled, count < 0);
        }
        return true;
    }

    /** The first half of a pair waits for the second. */
    private void take(int filled, boolean end) {
        int until = !end && Character.isHighSurrogate(chars[filled - 1]) ? filled - 1 : filled;
        String text = new String(chars, 0, until);
        bytes = (begun ? text : declared(text)).getBytes(StandardCharsets.UTF_8);
        at = 0;
        begun = true;
        kept = filled - until;
        chars[0] = chars[until < chars.length ? until : 0];
    }

    private static String declared(String head) {
        int close = head.startsWith("<?xml ") ? head.indexOf("?>") : -1;
        return close < 0 ? head : DECLARATION + head.substring(close + 2);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
