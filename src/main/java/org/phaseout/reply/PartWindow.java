package org.phaseout.reply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a part that are at hand: those from where a tag begins, and more when they are asked for. */
final class PartWindow implements Closeable {

    private static final int LONGEST = 4_000_000;

    private final InputStream in;
    private final Utf8Check check = new Utf8Check();
    private byte[] bytes = new byte[65_536];
    private int from;
    private int limit;
    private long passed;

    /** @param in the part in UTF-8 */
    PartWindow(InputStream in) {
        this.in = in;
    }

    /** Good until more is asked for. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the tag begins that is looked at. */
    int from() {
        return from;
    }

    int limit() {
        return limit;
    }

    void startAt(int place) {
        from = place;
    }

    /** Where the tag begins, in bytes from the beginning of the part. */
    long place() {
        return passed + from;
    }

    /** Reads on, and keeps what stands from the beginning of the tag; false at the end of the part. */
    boolean more() throws IOException {
        int kept = limit - from;
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, kept);
            passed += from;
            from = 0;
        } else if (kept >= LONGEST) {
            throw new Unpatchable("endless tag");
        } else if (kept == bytes.length) {
            bytes = Arrays.copyOf(bytes, kept * 2);
        }
        int count = in.readNBytes(bytes, kept, bytes.length - kept);
        check.add(bytes, kept, count);
        limit = kept + count;
        return count > 0;
    }

    void need() throws IOException {
        if (!more()) {
            throw new Unpatchable("it ends within an element");
        }
    }

    /** The byte so far behind the beginning of the tag. */
    byte take(int behind) throws IOException {
        while (from + behind >= limit) {
            need();
        }
        return bytes[from + behind];
    }

    /** Passes over all up to an end that stands behind so many bytes; it may be longer than the window. */
    void passOver(String last, int behind) throws IOException {
        take(behind);
        from += behind;
        int matched = 0;
        while (matched < last.length()) {
            byte b = take(0);
            from++;
            if (b == last.charAt(matched)) {
                matched++;
            } else if (b != last.charAt(0)) {
                matched = 0;
            } else if (matched < last.length() - 1) {
                matched = 1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
