package org.phaseout.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Utf8Writer;

/** A CSV file by RFC 4180: UTF-8 without a byte order mark, CRLF, one heading line; an empty cell is a missing value. */
final class CsvFile implements Closeable {

    private final HashedFile file;
    private final Writer out;
    private long rows;

    private CsvFile(HashedFile file) {
        this.file = file;
        // a broken character from a file that we were sent becomes a question mark, it does not stop the run
        this.out = new Utf8Writer(file);
    }

    static CsvFile create(Path folder, String name, List<String> headings) throws IOException {
        CsvFile csv = new CsvFile(HashedFile.create(folder, name));
        csv.line(headings);
        return csv;
    }

    void row(List<@Nullable String> cells) throws IOException {
        line(cells);
        rows++;
    }

    private void line(List<? extends @Nullable String> cells) throws IOException {
        line(out, cells);
    }

    static void line(Writer out, List<? extends @Nullable String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = cells.get(i);
            if (cell != null) {
                out.write(isPlain(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            }
        }
        out.write("\r\n");
    }

    /** Whether the text breaks neither line nor column, and cannot be trimmed away by a reader; else it stands in quotes. */
    private static boolean isPlain(String text) {
        int end = text.length();
        if (end == 0 || Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(end - 1))) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** To be asked once, after closing. */
    OutputFile written() {
        return file.written(rows);
    }
}
