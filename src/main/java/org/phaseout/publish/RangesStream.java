package org.phaseout.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.phaseout.publish.IssueList.Range;

/** Some bytes, and behind them some ranges of a file. */
final class RangesStream extends InputStream {

    private final InputStream first;
    private final FileChannel file;
    private final Iterator<Range> ranges;
    private boolean begun;
    private long at;
    private long end;

    RangesStream(InputStream first, Path file, List<Range> ranges) throws IOException {
        this.first = first;
        this.file = FileChannel.open(file);
        this.ranges = ranges.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!begun) {
            int read = first.read(bytes, from, length);
            if (read >= 0) {
                return read;
            }
            begun = true;
        }
        while (at == end) {
            if (!ranges.hasNext()) {
                return -1;
            }
            Range next = ranges.next();
            at = next.from();
            end = next.to();
        }
        int read = file.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - at)), at);
        if (read < 0) {
            throw new IOException("A published list of issues became shorter while it was read.");
        }
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
