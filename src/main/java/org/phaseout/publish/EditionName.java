package org.phaseout.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The name of an edition as the first cell of each line of its list of issues, by which alone lines of the same issues differ. */
final class EditionName {

    /** No cell at all. */
    static final EditionName NONE = new EditionName(new byte[0]);

    private static final int BLOCK = 1 << 16;

    private final byte[] cell;

    private EditionName(byte[] cell) {
        this.cell = cell;
    }

    /** @param name of letters, digits and hyphens, so that no quotation marks are needed */
    static EditionName of(String name) {
        return new EditionName((name + ",").getBytes(StandardCharsets.UTF_8));
    }

    void write(OutputStream out) throws IOException {
        out.write(cell, 0, cell.length);
    }

    /**
     * Puts another name in the place of this one. A line ends where no quotation mark is open.
     *
     * @return number of lines; less than none if one begins with another name, and what was written is of no use
     */
    long replace(InputStream in, EditionName other, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long lines = 0;
        int met = 0; // how much of the name has been met in the line at hand
        boolean quoted = false;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                byte next = block[i];
                if (met < cell.length) {
                    if (next != cell[met++]) {
                        return -1;
                    }
                    if (met == cell.length) {
                        other.write(out);
                        from = i + 1;
                    }
                } else if (next == '"') {
                    quoted = !quoted;
                } else if (next == '\n' && !quoted) {
                    out.write(block, from, i + 1 - from);
                    lines++;
                    met = 0;
                    from = i + 1;
                }
            }
            if (met == cell.length) {
                out.write(block, from, read - from);
            }
        }
        return met == 0 ? lines : -1;
    }
}
