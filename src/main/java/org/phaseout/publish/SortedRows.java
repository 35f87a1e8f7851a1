package org.phaseout.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of their keys, however many there are and whatever order they come in: sorted piece by piece, the
 * pieces kept in files that go when this is closed, and merged while reading.
 */
final class SortedRows implements Closeable {

    private static final int PIECE = 20_000;

    private final int piece;
    private final List<Path> files = new ArrayList<>();
    private final List<DataInputStream> open = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::row));
    private List<Row> gathered = new ArrayList<>();
    private int at;

    SortedRows() {
        this(PIECE);
    }

    /** @param piece how many rows are held in memory at most */
    SortedRows(int piece) {
        this.piece = piece;
    }

    /**
     * A row.
     *
     * @param key what it is found by; rows of the same key are in the order of their cells
     */
    record Row(String key, List<String> cells) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int order = key.compareTo(other.key);
            for (int i = 0; order == 0 && i < Math.min(cells.size(), other.cells.size()); i++) {
                order = cells.get(i).compareTo(other.cells.get(i));
            }
            return order == 0 ? Integer.compare(cells.size(), other.cells.size()) : order;
        }
    }

    private record Head(Row row, DataInputStream rest) {}

    void add(Row row) throws IOException {
        gathered.add(row);
        if (gathered.size() >= piece) {
            spill();
        }
    }

    /** To be called once, when all rows are in. */
    void sort() throws IOException {
        if (files.isEmpty()) {
            Collections.sort(gathered);
            return;
        }
        spill();
        for (Path file : files) {
            DataInputStream rest = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            open.add(rest);
            advance(rest);
        }
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() throws IOException {
        if (files.isEmpty()) {
            return at < gathered.size() ? gathered.get(at++) : null;
        }
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        advance(head.rest());
        return head.row();
    }

    private void advance(DataInputStream rest) throws IOException {
        int cells = rest.readInt();
        if (cells >= 0) {
            String key = text(rest);
            List<String> row = new ArrayList<>(cells);
            for (int i = 0; i < cells; i++) {
                row.add(text(rest));
            }
            heads.add(new Head(new Row(key, row), rest));
        }
    }

    private void spill() throws IOException {
        Collections.sort(gathered);
        Path file = Files.createTempFile("phaseout-rows", ".tmp");
        files.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (Row row : gathered) {
                out.writeInt(row.cells().size());
                text(out, row.key());
                for (String cell : row.cells()) {
                    text(out, cell);
                }
            }
            out.writeInt(-1);
        }
        gathered = new ArrayList<>();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (DataInputStream stream : open) {
            stream.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
