package org.phaseout.reply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.phaseout.reply.Markup.Kind;

/**
 * The tags of a sheet, one after the other, each with the place in the part where it stands. Text, comments, instructions
 * and marked text between them are passed over. Memory does not grow with the sheet.
 */
final class SheetTags implements Closeable {

    /** Bytes of the shortest tag, such as {@code <c>}: so far behind its beginning no other begins. */
    private static final int SHORTEST = 3;

    private final PartWindow window;
    private final TagBytes tag = new TagBytes();
    private int end;
    private Kind kind = Kind.TEXT;
    private int depth;

    /** @param in the sheet in UTF-8 */
    SheetTags(InputStream in) {
        this.window = new PartWindow(in);
    }

    /** Goes to the next tag; false at the end. */
    boolean next() throws IOException {
        if (kind == Kind.START) {
            depth++;
        }
        kind = Kind.TEXT;
        while (kind == Kind.TEXT) {
            if (!toMarkup()) {
                return false;
            }
            markup();
        }
        return true;
    }

    /**
     * Goes to the end of an element that is open, past all that it holds. This is much quicker than to go from tag to tag.
     *
     * @param name of the element, prefix and all
     * @param around number of elements around it
     */
    void toEndOf(byte[] name, int around) throws IOException {
        int open = 1;
        while (open > 0) {
            kind = Kind.TEXT;
            while (kind == Kind.TEXT) {
                toMarkupLike(name[0]);
                markup();
            }
            if (tag.is(name)) {
                open += kind == Kind.START ? 1 : kind == Kind.END ? -1 : 0;
            }
        }
        depth = around;
    }

    private boolean toMarkup() throws IOException {
        int at = end;
        while (true) {
            byte[] bytes = window.bytes();
            for (int stop = window.limit(); at < stop; at++) {
                if (bytes[at] == '<') {
                    window.startAt(at);
                    return true;
                }
            }
            window.startAt(at);
            if (!window.more()) {
                end = 0;
                return false;
            }
            at = 0;
        }
    }

    /** Goes to the next markup whose name begins with this letter, or that is no tag. */
    private void toMarkupLike(byte first) throws IOException {
        int at = end;
        while (true) {
            byte[] bytes = window.bytes();
            for (int stop = window.limit() - 2; at < stop; at++) {
                if (bytes[at] == '<') {
                    if (isLike(bytes, at + 1, first)) {
                        window.startAt(at);
                        return;
                    }
                    at += SHORTEST - 1;
                }
            }
            window.startAt(at);
            window.need();
            at = 0;
        }
    }

    private static boolean isLike(byte[] bytes, int at, byte first) {
        byte second = bytes[at];
        return second == first || (second == '/' && bytes[at + 1] == first) || second == '!' || second == '?';
    }

    /** Goes to the end of the tag that begins here, or past what is none. */
    private void markup() throws IOException {
        byte second = window.take(1);
        if (second == '?') {
            passOver("?>", 2);
        } else if (second != '!') {
            toEndOfTag();
        } else if (window.take(2) == '-') {
            passOver("-->", 4);
        } else if (window.take(2) == '[') {
            passOver("]]>", 3);
        } else {
            throw new Unpatchable("document type");
        }
    }

    private void passOver(String last, int behind) throws IOException {
        window.passOver(last, behind);
        end = window.from();
    }

    private void toEndOfTag() throws IOException {
        int length = 1;
        byte quote = 0;
        while (true) {
            byte[] bytes = window.bytes();
            int from = window.from();
            int stop = window.limit();
            for (int at = from + length; at < stop; at++) {
                byte b = bytes[at];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '>') {
                    found(bytes, from, at + 1);
                    return;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                }
            }
            length = stop - from;
            window.need();
        }
    }

    private void found(byte[] bytes, int from, int behind) {
        end = behind;
        tag.set(bytes, from, behind);
        kind = tag.isEnd() ? Kind.END : tag.isEmpty() ? Kind.EMPTY : Kind.START;
        if (kind == Kind.END) {
            depth--;
        }
    }

    Kind kind() {
        return kind;
    }

    /** Number of elements around the tag; a start and an end stand as deep as each other. */
    int depth() {
        return depth;
    }

    /** The tag, until the next one. */
    TagBytes tag() {
        return tag;
    }

    /** Where the tag begins, in bytes from the beginning of the part. */
    long place() {
        return window.place();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
