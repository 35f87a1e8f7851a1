package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content of one part of a zip file, unpacked as it is read. */
final class PartStream extends InflaterInputStream {

    private static final int BUFFER = 8_192;

    private final Packed packed;

    private PartStream(Packed packed, Inflater inflater) {
        super(packed, inflater, BUFFER);
        this.packed = packed;
    }

    static InputStream open(Path file, ZipPart part, Allowance allowance) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            channel.position(ZipDirectory.start(channel, part));
            Packed packed = new Packed(channel, part.packed(), part.method() == ZipPart.DEFLATED, allowance);
            return part.method() == ZipPart.STORED ? packed : new PartStream(packed, new Inflater(true));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether all bytes of the part were needed to unpack it; asked at its end. */
    static boolean isUsedUp(InputStream content, ZipPart part) {
        return !(content instanceof PartStream deflated) || deflated.inf.getBytesRead() == part.packed();
    }

    @Override
    public void close() throws IOException {
        inf.end();
        packed.close();
    }

    /** The bytes of a part within the file, and one more where the unpacker needs it to see the end. */
    private static final class Packed extends InputStream {

        private final SeekableByteChannel channel;
        private final Allowance allowance;
        private long left;
        private boolean oneMore;

        Packed(SeekableByteChannel channel, long length, boolean oneMore, Allowance allowance) {
            this.channel = channel;
            this.left = length;
            this.oneMore = oneMore;
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            allowance.check();
            if (left == 0) {
                if (!oneMore || length == 0) {
                    return -1;
                }
                oneMore = false;
                into[from] = 0;
                return 1;
            }
            int read = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
