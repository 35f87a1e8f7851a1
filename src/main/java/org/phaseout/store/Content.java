package org.phaseout.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.phaseout.disk.Sha256;

/**
 * What a set of rows holds, whatever order they come in: their number and the sum of their SHA-256s. A sum needs no
 * sorting, so that a table is read once, as it lies, however large it is.
 */
final class Content {

    private static final int LANES = 4;

    private final MessageDigest digest = Sha256.digest();
    private final long[] sum = new long[LANES];
    private long rows;

    /** @param row canonical text of the row's values */
    void add(CanonicalBytes row) {
        digest.update(row.array(), 0, row.length());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        for (int i = 0; i < LANES; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
    }

    /** @param rows number of rows, which tells lost ones from changed ones */
    record Seal(long rows, String hash) {}

    Seal seal() {
        ByteBuffer bytes = ByteBuffer.allocate(LANES * Long.BYTES);
        for (long lane : sum) {
            bytes.putLong(lane);
        }
        return new Seal(rows, Sha256.hex(bytes.array()));
    }
}
