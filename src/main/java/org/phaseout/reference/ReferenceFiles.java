package org.phaseout.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Sha256;
import org.phaseout.reference.ReferenceTable.Column;

/** Reads csv files (UTF-8, RFC 4180, one heading row) into tables and hashes what was read. */
record ReferenceFiles(List<ReferenceTable> tables, String hash, SortedMap<String, String> hashes) {

    private static final String EXTENSION = ".csv";

    static ReferenceFiles of(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        List<ReferenceTable> tables = new ArrayList<>();
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
            digest.update(bytes);
            ReferenceTable table = table(name, text(name, bytes));
            tables.add(table);
            hashes.put(table.name(), Sha256.of(bytes));
        }
        return new ReferenceFiles(List.copyOf(tables), Sha256.hex(digest.digest()), hashes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    private static String text(String name, byte[] bytes) throws UnreadableReference {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableReference(name + " is not UTF-8. Save it as 'CSV UTF-8'.", e);
        }
    }

    private static ReferenceTable table(String file, String text) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord line : parser) {
                rows.add(cells(line));
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableReference(file + " cannot be read as a table: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new UnreadableReference(file + " is empty. A table needs a heading row.");
        }
        return typed(file, headings(file, rows.get(0)), rows.subList(1, rows.size()));
    }

    private static ReferenceTable typed(String file, List<String> headings, List<List<@Nullable String>> rows)
            throws UnreadableReference {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != headings.size()) {
                throw new UnreadableReference("%s, row %d has %d cells under %d headings."
                        .formatted(file, i + 2, rows.get(i).size(), headings.size()));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            columns.add(new Column(headings.get(c), ColumnType.of(rows, c)));
        }
        return new ReferenceTable(file.substring(0, file.length() - EXTENSION.length()), columns, rows);
    }

    private static List<String> headings(String file, List<@Nullable String> row) throws UnreadableReference {
        List<String> headings = new ArrayList<>();
        for (String heading : row) {
            if (heading == null || !heading.matches("[a-z][a-z0-9_]*")) {
                throw new UnreadableReference(
                        "%s has the heading '%s'. Headings are lower-case letters, digits and underscores."
                                .formatted(file, heading == null ? "" : heading));
            }
            headings.add(heading);
        }
        if (new HashSet<>(headings).size() < headings.size()) {
            throw new UnreadableReference(file + " has a heading twice.");
        }
        return headings;
    }

    private static List<@Nullable String> cells(CSVRecord line) {
        @Nullable String[] cells = new @Nullable String[line.size()];
        for (int i = 0; i < cells.length; i++) {
            String cell = line.get(i);
            cells[i] = cell == null || cell.isBlank() ? null : cell;
        }
        return Arrays.asList(cells);
    }
}
