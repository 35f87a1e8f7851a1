package org.phaseout.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The different values of a text file that hold bytes beyond ASCII, as bytes: all that tells an encoding from others. No
 * encoding in question uses the bytes of separators and line ends for anything else.
 */
final class NonAsciiCells {

    private static final int LONGEST = 400;
    private static final int MOST = 2_000;

    private final Set<ByteBuffer> cells = new LinkedHashSet<>();
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private boolean beyond;

    private NonAsciiCells() {}

    static Set<ByteBuffer> of(Path file) throws IOException {
        NonAsciiCells found = new NonAsciiCells();
        byte[] buffer = new byte[65_536];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && found.cells.size() < MOST; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    found.take(buffer[i]);
                }
            }
        }
        found.end();
        return found.cells;
    }

    private void take(byte b) {
        if (b == ',' || b == ';' || b == '\t' || b == '\r' || b == '\n' || b == '"') {
            end();
        } else if (cell.size() < LONGEST) {
            cell.write(b);
            beyond |= b < 0;
        }
    }

    private void end() {
        if (beyond) {
            cells.add(ByteBuffer.wrap(cell.toByteArray()));
        }
        cell.reset();
        beyond = false;
    }
}
