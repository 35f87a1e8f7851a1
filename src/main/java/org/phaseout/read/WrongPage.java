package org.phaseout.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An encoding of one byte a character that UTF-8 is taken for by mistake, and the way back. */
final class WrongPage {

    private static final int FIRST = 0x80;
    private static final int LAST = 0xFF;

    private final String name;
    private final Map<Character, Integer> bytes = new HashMap<>();

    /** Bytes that the encoding has no character for are taken for control characters, as most programs do. */
    WrongPage(String name) {
        this.name = name;
        Charset charset = Charset.forName(name);
        for (int b = FIRST; b <= LAST; b++) {
            String read = new String(new byte[] {(byte) b}, charset);
            bytes.put(read.equals("\uFFFD") ? (char) b : read.charAt(0), b);
        }
    }

    String name() {
        return name;
    }

    /** The byte behind a character; negative if the encoding has no such character. */
    int byteOf(char c) {
        return c < FIRST ? c : bytes.getOrDefault(c, -1);
    }

    /** Bytes that follow one that begins a character in UTF-8; negative if it begins none. */
    static int following(int first) {
        if (first < FIRST) {
            return 0;
        } else if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        } else if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
    }

    /** Whether a character of UTF-8 with more than one byte may begin here. */
    private boolean mayBegin(String text, int at) {
        int next = at + 1 < text.length() ? byteOf(text.charAt(at + 1)) : -1;
        return following(byteOf(text.charAt(at))) > 0 && next >= FIRST && next < 0xC0;
    }

    /**
     * What the text was before it was taken for this encoding; null if it cannot have been UTF-8.
     *
     * @param beyond place of its first character beyond ASCII
     */
    @Nullable
    String undone(String text, int beyond) {
        if (!mayBegin(text, beyond)) {
            return null;
        }
        ByteArrayOutputStream original = new ByteArrayOutputStream();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            int b = byteOf(text.charAt(i));
            boolean goesOn = b >= FIRST && b < 0xC0;
            if (b < 0 || goesOn != (open > 0)) {
                return null;
            }
            open = goesOn ? open - 1 : following(b);
            if (open < 0) {
                return null;
            }
            original.write(b);
        }
        try {
            return open > 0
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(original.toByteArray()))
                            .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
