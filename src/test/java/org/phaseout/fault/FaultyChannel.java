package org.phaseout.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file: each writing, reading and forcing is an effect. A writing that fails has written half its bytes. */
final class FaultyChannel extends FileChannel {

    private final FaultyFileSystem system;
    private final Path path;
    private final FileChannel real;

    FaultyChannel(FaultyFileSystem system, Path path, FileChannel real) {
        this.system = system;
        this.path = path;
        this.real = real;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int half = bytes.remaining() / 2;
        int end = bytes.limit();
        bytes.limit(bytes.position() + half);
        int torn = real.write(bytes);
        bytes.limit(end);
        return torn
                + system.happens("write", path, true, () -> {
                    int written = 0;
                    while (bytes.hasRemaining()) {
                        written += real.write(bytes);
                    }
                    return written;
                });
    }

    @Override
    public void force(boolean all) throws IOException {
        system.happens("force", path, true, () -> {
            real.force(all);
            return Boolean.TRUE;
        });
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return system.happens("read", path, false, () -> real.read(bytes));
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return system.happens("read", path, false, () -> real.read(bytes, position));
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return system.happens("read", path, false, () -> real.read(bytes, offset, length));
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return system.happens("read", path, false, () -> real.transferTo(position, count, target));
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return system.happens("write", path, true, () -> real.transferFrom(source, position, count));
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return system.happens("write", path, true, () -> real.write(bytes, offset, length));
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return system.happens("write", path, true, () -> real.write(bytes, position));
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        system.happens("truncate", path, true, () -> real.truncate(size));
        return this;
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
