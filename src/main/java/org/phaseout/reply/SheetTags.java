package org.phaseout.reply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.phaseout.reply.Markup.Kind;

/**
 * The tags of a sheet, one after the other, each with the place in the part where it stands. Text, comments, instructions
 * and marked text between them are passed over. Memory does not grow with the sheet.
 */
final class SheetTags implements Closeable {

    private static final int LONGEST = 4_000_000;

    private final InputStream in;
    private final Utf8Check check = new Utf8Check();
    private final TagBytes tag = new TagBytes();
    private byte[] buffer = new byte[65_536];
    private int limit;
    private int from;
    private int end;
    private long passed;
    private Kind kind = Kind.TEXT;
    private int depth;

    /** @param in the sheet in UTF-8 */
    SheetTags(InputStream in) {
        this.in = in;
    }

    /** Goes to the next tag; false at the end. */
    boolean next() throws IOException {
        if (kind == Kind.START) {
            depth++;
        }
        kind = Kind.TEXT;
        while (toMarkup()) {
            int second = take(1);
            if (second == '?') {
                passOver("?>", 2);
            } else if (second == '!') {
                passMarked();
            } else {
                toEndOfTag();
                return true;
            }
        }
        return false;
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
            toTagLike(name);
            if (tag.is(name)) {
                open += kind == Kind.START ? 1 : kind == Kind.END ? -1 : 0;
            }
        }
        depth = around;
    }

    /** Goes to the next tag whose name begins as this one does. */
    private void toTagLike(byte[] name) throws IOException {
        kind = Kind.TEXT;
        while (kind == Kind.TEXT) {
            toMarkupLike(name[0]);
            byte second = buffer[from + 1];
            if (second == '?') {
                passOver("?>", 2);
            } else if (second == '!') {
                passMarked();
            } else {
                toEndOfTag();
            }
        }
    }

    private void toMarkupLike(byte first) throws IOException {
        int at = end;
        while (true) {
            byte[] bytes = buffer;
            for (int stop = limit - 2; at < stop; at++) {
                if (bytes[at] == '<') {
                    byte second = bytes[at + 1];
                    boolean like = second == first || (second == '/' && bytes[at + 2] == first);
                    if (like || second == '!' || second == '?') {
                        from = at;
                        return;
                    }
                }
            }
            from = at;
            need();
            at = from;
        }
    }

    private boolean toMarkup() throws IOException {
        int at = end;
        while (true) {
            byte[] bytes = buffer;
            int stop = limit;
            while (at < stop) {
                if (bytes[at] == '<') {
                    from = at;
                    return true;
                }
                at++;
            }
            from = limit;
            if (!more()) {
                end = limit;
                return false;
            }
            at = from;
        }
    }

    private void toEndOfTag() throws IOException {
        int length = 1;
        byte quote = 0;
        while (true) {
            byte[] bytes = buffer;
            int stop = limit;
            for (int at = from + length; at < stop; at++) {
                byte b = bytes[at];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '>') {
                    end = at + 1;
                    begin();
                    return;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                }
            }
            length = limit - from;
            need();
        }
    }

    private void begin() {
        tag.set(buffer, from, end);
        kind = tag.isEnd() ? Kind.END : tag.isEmpty() ? Kind.EMPTY : Kind.START;
        if (kind == Kind.END) {
            depth--;
        }
    }

    private void passMarked() throws IOException {
        int third = take(2);
        if (third == '-') {
            passOver("-->", 4);
        } else if (third == '[') {
            passOver("]]>", 3);
        } else {
            throw new Unpatchable("document type");
        }
    }

    /** Passes over all up to an end that stands behind so many letters; it may be longer than the buffer. */
    private void passOver(String last, int behind) throws IOException {
        take(behind);
        from += behind;
        int matched = 0;
        while (matched < last.length()) {
            int b = take(0);
            from++;
            if (b == last.charAt(matched)) {
                matched++;
            } else if (b != last.charAt(0)) {
                matched = 0;
            } else if (matched < last.length() - 1) {
                matched = 1;
            }
        }
        end = from;
    }

    private int take(int behind) throws IOException {
        while (from + behind >= limit) {
            need();
        }
        return buffer[from + behind];
    }

    private void need() throws IOException {
        if (!more()) {
            throw new Unpatchable("it ends within an element");
        }
    }

    /** Reads on, and keeps what has been read of the tag. */
    private boolean more() throws IOException {
        int kept = limit - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, kept);
            passed += from;
            from = 0;
        } else if (kept >= LONGEST) {
            throw new Unpatchable("endless tag");
        } else if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, kept * 2);
        }
        int count = in.readNBytes(buffer, kept, buffer.length - kept);
        check.add(buffer, kept, count);
        limit = kept + count;
        return count > 0;
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
        return passed + from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
