package org.phaseout.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.phaseout.disk.Sha256;

/** A new file that knows its size and SHA-256 once closed, and is on the disk by then. */
final class HashedFile extends OutputStream {

    private final String name;
    private final FileChannel file;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private boolean closed;

    private HashedFile(String name, FileChannel file) {
        this.name = name;
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    static HashedFile create(Path folder, String name) throws IOException {
        return new HashedFile(
                name,
                FileChannel.open(
                        folder.resolve(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            out.flush();
            file.force(true);
        }
    }

    /** Number of bytes until now. */
    long size() {
        return bytes;
    }

    /** What was written. To be asked once, after closing. */
    OutputFile written(long rows) {
        if (!closed) {
            throw new IllegalStateException("The file is still open: " + name);
        }
        return new OutputFile(name, Sha256.hex(digest.digest()), bytes, rows);
    }
}
