package org.phaseout.reply;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a workbook, read piece by piece as it stands: tags, texts and all else. What is passed on is passed on letter
 * by letter, so that a copy differs only where it was meant to. Parts in UTF-16 are passed on in UTF-8.
 */
final class Markup implements Closeable {

    /** What a piece is. */
    enum Kind {
        START,
        EMPTY,
        END,
        /** Text, or a piece of it. */
        TEXT,
        /** A comment, an instruction, marked text. */
        OTHER
    }

    private static final int LONGEST = 4_000_000;
    private static final int HEAD = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Reader reader;
    private final boolean recoded;
    private final char[] buffer = new char[32_768];
    private final StringBuilder piece = new StringBuilder();
    private int at;
    private int limit;
    private Kind kind = Kind.TEXT;
    private int depth;

    private Markup(Reader reader, boolean recoded) {
        this.reader = reader;
        this.recoded = recoded;
    }

    static Markup of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 32_768);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Charset charset = charset(head);
        if (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
        return new Markup(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                !charset.equals(StandardCharsets.UTF_8));
    }

    private static Charset charset(byte[] head) throws Unpatchable {
        int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        } else if (first == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        } else if (first == 0x003C) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unpatchable("unknown encoding");
        }
    }

    /** Goes to the next piece; false at the end. */
    boolean next() throws IOException {
        if (kind == Kind.START) {
            depth++;
        }
        piece.setLength(0);
        int c = read();
        if (c < 0) {
            return false;
        }
        piece.append((char) c);
        if (c == '<') {
            markup();
        } else {
            text();
        }
        if (kind == Kind.END) {
            depth--;
        }
        return true;
    }

    private void text() {
        kind = Kind.TEXT;
        int from = at;
        while (at < limit && buffer[at] != '<') {
            at++;
        }
        piece.append(buffer, from, at - from);
    }

    private void markup() throws IOException {
        int c = take();
        if (c == '?') {
            kind = Kind.OTHER;
            until("?>");
        } else if (c == '!') {
            kind = Kind.OTHER;
            int second = take();
            if (second == '-') {
                take();
                until("-->");
            } else if (second == '[') {
                until("]]>");
            } else {
                throw new Unpatchable("document type");
            }
        } else {
            tag(c);
        }
    }

    private void tag(int first) throws IOException {
        int quote = 0;
        int before = 0;
        for (int c = first; quote != 0 || c != '>'; c = take()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            before = c;
        }
        kind = first == '/' ? Kind.END : before == '/' ? Kind.EMPTY : Kind.START;
    }

    private void until(String end) throws IOException {
        char last = end.charAt(end.length() - 1);
        while (take() != last || piece.length() < end.length() + 2 || !endsWith(end)) {
            // on to the end
        }
    }

    private boolean endsWith(String end) {
        return piece.indexOf(end, piece.length() - end.length()) >= 0;
    }

    private int take() throws IOException {
        int c = read();
        if (c < 0) {
            throw new Unpatchable("it ends within a tag");
        }
        piece.append((char) c);
        if (piece.length() > LONGEST) {
            throw new Unpatchable("endless tag");
        }
        return c;
    }

    private int read() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }

    Kind kind() {
        return kind;
    }

    /** Whether the piece begins an element, with content or without. */
    boolean begins() {
        return kind == Kind.START || kind == Kind.EMPTY;
    }

    /** Number of elements around the piece; a start and an end stand as deep as each other. */
    int depth() {
        return depth;
    }

    String piece() {
        return piece.toString();
    }

    Tag tag() {
        return new Tag(piece.toString());
    }

    /** Whether the tag bears this name, prefix and all. */
    boolean is(String name) {
        if (kind == Kind.TEXT || kind == Kind.OTHER) {
            return false;
        }
        int from = kind == Kind.END ? 2 : 1;
        int end = from + name.length();
        return piece.length() > end && piece.indexOf(name, from) == from && Tag.endsName(piece.charAt(end));
    }

    /** Passes the piece on as it is. */
    void pass(Writer out) throws IOException {
        if (recoded && kind == Kind.OTHER && piece.indexOf("<?xml ") == 0) {
            out.append(DECLARATION);
        } else {
            out.append(piece);
        }
    }

    /** The element that begins here, to its end, as it stands. */
    String element() throws IOException {
        if (kind == Kind.EMPTY) {
            return piece();
        }
        int top = depth;
        StringBuilder all = new StringBuilder(piece);
        while (next()) {
            all.append(piece);
            if (all.length() > LONGEST) {
                throw new Unpatchable("endless element");
            }
            if (kind == Kind.END && depth == top) {
                return all.toString();
            }
        }
        throw new Unpatchable("it ends within an element");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
