package org.phaseout.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A part of a workbook whose checksum is compared at its end with those that the zip directory states. POI does not
 * compare them, so a digit changed on the way would pass.
 */
final class CheckedPart extends FilterInputStream {

    private final Set<Long> stated;
    private final CRC32 sum = new CRC32();

    /** @param stated checksums of all parts; none if they are not known */
    CheckedPart(InputStream bytes, Set<Long> stated) {
        super(bytes);
        this.stated = stated;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            compare();
        } else {
            sum.update(read);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0) {
            compare();
        } else {
            sum.update(into, from, read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void compare() throws UnreadableFile {
        if (!stated.isEmpty() && !stated.contains(sum.getValue())) {
            throw Refusals.corruptZip();
        }
    }
}
