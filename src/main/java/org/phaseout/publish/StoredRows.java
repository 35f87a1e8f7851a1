package org.phaseout.publish;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.SortedRows.Row;

/** The rows of a published CSV file by their keys. An empty cell is a missing value. */
final class StoredRows implements Closeable {

    private static final String BETWEEN = "\u0000";

    private final List<String> columns;
    private final SortedRows rows;

    private StoredRows(List<String> columns, SortedRows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** @param key names of the columns of the key */
    static StoredRows of(Path file, List<String> key) throws IOException {
        return read(file, Files.newInputStream(file), List.of(), key);
    }

    /**
     * Issues without the name of their edition; the whole line is the key.
     *
     * @param without files whose issues are left out
     */
    static StoredRows ofIssues(Path folder, IssueList list, Set<String> without) throws IOException {
        return read(folder.resolve(IssuesCsv.NAME), list.without(without), List.of("run_id"), null);
    }

    /** Of a table that is not there. */
    static StoredRows none() {
        return new StoredRows(List.of(), new SortedRows());
    }

    /** @param in the file, or a part of it with its headings; closed when it is read */
    private static StoredRows read(Path file, InputStream in, List<String> without, @Nullable List<String> key)
            throws IOException {
        SortedRows rows = new SortedRows();
        try (CSVParser csv = CSVParser.builder()
                .setReader(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())))
                .setFormat(CSVFormat.RFC4180.builder().setHeader().get())
                .get()) {
            List<String> columns = new ArrayList<>(csv.getHeaderNames());
            columns.removeAll(without);
            List<String> keyed = key == null ? columns : key;
            for (CSVRecord line : csv) {
                List<String> cells = columns.stream().map(line::get).toList();
                rows.add(new Row(
                        String.join(BETWEEN, keyed.stream().map(line::get).toList()), cells));
            }
            rows.sort();
            return new StoredRows(columns, rows);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            rows.close();
            throw new IOException("'" + file + "' cannot be read as a published table.", e);
        } catch (IOException e) {
            rows.close();
            throw e;
        }
    }

    List<String> columns() {
        return columns;
    }

    @Nullable
    Row next() throws IOException {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
