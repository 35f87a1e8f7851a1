package org.phaseout.reply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A part of a workbook, read piece by piece as it stands: tags, texts and all else. What is passed on is passed on letter
 * by letter, so that a copy differs only where it was meant to.
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

    private final Reader reader;
    private final char[] buffer = new char[32_768];
    private final StringBuilder piece = new StringBuilder();
    private int at;
    private int limit;
    private Kind kind = Kind.TEXT;
    private int depth;

    private Markup(Reader reader) {
        this.reader = reader;
    }

    /** @param utf8 the part in UTF-8 */
    static Markup of(InputStream utf8) {
        return new Markup(new InputStreamReader(
                utf8,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
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
        int quote = first == '"' || first == '\'' ? first : 0;
        boolean open = first != '>';
        while (open) {
            if (at == limit && !fill()) {
                throw new Unpatchable("it ends within a tag");
            }
            int from = at;
            while (open && at < limit) {
                char c = buffer[at++];
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else {
                    open = c != '>';
                }
            }
            add(from);
        }
        boolean empty = piece.charAt(piece.length() - 2) == '/';
        kind = first == '/' ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    }

    private void add(int from) throws Unpatchable {
        piece.append(buffer, from, at - from);
        if (piece.length() > LONGEST) {
            throw new Unpatchable("endless tag");
        }
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
        return at < limit || fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        return limit > 0;
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
        out.append(piece);
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
