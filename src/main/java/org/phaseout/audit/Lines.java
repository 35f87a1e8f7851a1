package org.phaseout.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of the log, one after the other, byte for byte. */
final class Lines implements AutoCloseable {

    /** Longest line that is looked at, in bytes; what is longer is no event. */
    static final int LONGEST = 1 << 20;

    private final InputStream bytes;
    private long left;

    /** @param size how many bytes to read: what is added meanwhile may be half a line */
    Lines(Path file, long size) throws IOException {
        this(new BufferedInputStream(Files.newInputStream(file)), size);
    }

    Lines(InputStream bytes, long size) {
        this.bytes = bytes;
        this.left = size;
    }

    /**
     * @param text one character a byte
     * @param ended whether it has a line end
     */
    record Line(String text, boolean ended) {}

    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(400);
        boolean any = false;
        while (left > 0) {
            int next = bytes.read();
            if (next < 0) {
                left = 0;
                break;
            }
            left--;
            any = true;
            if (next == '\n') {
                return new Line(line.toString(StandardCharsets.ISO_8859_1), true);
            }
            if (line.size() < LONGEST) {
                line.write(next);
            }
        }
        return any ? new Line(line.toString(StandardCharsets.ISO_8859_1), false) : null;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
