package org.phaseout.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is expected among the bytes of a part in UTF-8. What is not as expected is for a parser to judge; nothing
 * is refused here. Bytes stand in a window that moves on with the reading.
 */
final class PlainXml {

    private static final int FIRST = 1 << 16;
    private static final int GREATEST = 1 << 20;
    private static final int MOST_BEFORE = 1 << 17;

    /** A version and an encoding that need no parser; without any they are these. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)(<\\?xml version=[\"']1\\.0[\"']( encoding=[\"'](?i:utf-8)[\"'])?[^<>]*\\?>\\s*)?<[^?!].*");

    private static final List<String> ENTITIES = List.of("amp", "lt", "gt", "quot", "apos");

    /** What a decoder gives for bytes that are no text; it and those above it are not to be expected. */
    private static final char BROKEN = '\uFFFD';

    private final InputStream source;

    /** The byte behind the last one is a zero, which nothing expects. */
    private byte[] bytes = new byte[FIRST + 1];

    private int start;
    private int at;
    private int end;
    private int from;
    private int to;
    private boolean escaped;
    private Charset charset = StandardCharsets.UTF_8;

    /** Whether a part that begins so is one for this class. */
    static boolean mayBegin(String head) {
        return BEGINNING.matcher(head).matches();
    }

    /** The bytes as characters, whatever they stand for. */
    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A part made of pieces. */
    static InputStream joined(byte[] head, String between, InputStream rest) {
        InputStream middle = new ByteArrayInputStream(between.getBytes(StandardCharsets.US_ASCII));
        return new SequenceInputStream(new ByteArrayInputStream(head), new SequenceInputStream(middle, rest));
    }

    PlainXml(InputStream source) {
        this.source = source;
    }

    /**
     * Passes all up to and including this.
     *
     * @return what was passed; null if it does not come, or not soon
     */
    byte @Nullable [] passTo(String word) throws IOException {
        begin();
        do {
            at = end;
            int found = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).indexOf(word);
            if (found >= 0) {
                at = start + found + word.length();
                return Arrays.copyOfRange(bytes, start, at);
            }
        } while (end - start < MOST_BEFORE && readOn());
        return null;
    }

    /** Begins something that is tried again from here if the window ends within it. */
    void begin() {
        start = at;
    }

    /** Goes back to what has begun, for something else that may stand there. */
    void backToBegin() {
        at = start;
    }

    /**
     * Whether what has begun failed for want of bytes, and there are more now: it is to be tried again from where it
     * began.
     */
    boolean mayTryAgain() throws IOException {
        return at >= end && readOn();
    }

    private boolean readOn() throws IOException {
        int kept = end - start;
        if (kept > GREATEST) {
            return false;
        }
        byte[] moved = kept > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, start, moved, 0, kept);
        bytes = moved;
        start = 0;
        at = 0;
        int read = Math.max(0, source.read(bytes, kept, bytes.length - 1 - kept));
        end = kept + read;
        bytes[end] = 0;
        return read > 0;
    }

    /** Whether this comes next, which is passed then. */
    boolean is(char expected) {
        if (bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    boolean is(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (!is(expected.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The byte that comes next, which is not passed. */
    byte next() {
        return bytes[at];
    }

    void skipSpace() {
        while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
            at++;
        }
    }

    /** Passes the letters of a name. */
    void skipLetters() {
        while ((bytes[at] >= 'a' && bytes[at] <= 'z') || (bytes[at] >= 'A' && bytes[at] <= 'Z')) {
            at++;
        }
    }

    /** Passes capital letters and gives the column that they stand for, from 0; -1 if they stand for none. */
    int column() {
        int column = 0;
        int first = at;
        while (bytes[at] >= 'A' && bytes[at] <= 'Z' && at - first < 4) {
            column = column * 26 + bytes[at++] - '@';
        }
        return column - 1;
    }

    /** Passes digits and gives their number; -1 if there are none or too many. */
    int whole() {
        int number = 0;
        int first = at;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at - first < 8) {
            number = number * 10 + bytes[at++] - '0';
        }
        return at == first || at - first > 7 ? -1 : number;
    }

    /** Passes the name of an attribute and the signs before its value; its number among those known, or -1. */
    int attribute(List<String> known) {
        int first = at;
        while (bytes[at] > ' ' && bytes[at] != '=') {
            at++;
        }
        int last = at;
        if (is('=') && is('"')) {
            for (int i = 0; i < known.size(); i++) {
                if (stands(known.get(i), first, last)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean stands(String expected, int first, int last) {
        boolean same = expected.length() == last - first;
        for (int i = 0; same && i < expected.length(); i++) {
            same = bytes[first + i] == expected.charAt(i);
        }
        return same;
    }

    /** Passes the value of an attribute and the sign behind it. */
    boolean value() {
        from = at;
        while (bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '<' && bytes[at] != '&') {
            at++;
        }
        to = at;
        return is('"');
    }

    /** Whether the value or text that was passed last is this one. */
    boolean was(String expected) {
        return stands(expected, from, to);
    }

    /** Passes a text up to the next element. */
    boolean text() {
        from = at;
        escaped = false;
        boolean wide = false;
        while (bytes[at] != '<') {
            byte b = bytes[at];
            if (b < 0) {
                wide = true;
            } else if (b == '&') {
                escaped = true;
                if (!entity()) {
                    return false;
                }
            } else if (b == '>' ? isEndOfRaw() : b < ' ' && b != '\n' && b != '\t') {
                return false;
            }
            at++;
        }
        to = at;
        charset = wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return !wide || isRight(passed());
    }

    /** Whether the sign at hand ends a section of raw text, which has no place in a text. */
    private boolean isEndOfRaw() {
        return at - from >= 2 && bytes[at - 1] == ']' && bytes[at - 2] == ']';
    }

    /** Goes to the end of an entity that every XML knows. */
    private boolean entity() {
        int first = ++at;
        while (bytes[at] >= 'a' && bytes[at] <= 'z') {
            at++;
        }
        if (bytes[at] != ';') {
            return false;
        }
        for (String known : ENTITIES) {
            if (stands(known, first, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= BROKEN) {
                return false;
            }
        }
        return true;
    }

    /** The text that was passed last. */
    String passed() {
        String text = new String(bytes, from, to - from, charset);
        return escaped
                ? text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&")
                : text;
    }

    /** The text that was passed last as a whole number of at most nine digits, or -1. */
    int passedWhole() {
        if (to == from || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    void close() throws IOException {
        source.close();
    }

    /** What was not passed yet. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes, at, end - at), source);
    }
}
