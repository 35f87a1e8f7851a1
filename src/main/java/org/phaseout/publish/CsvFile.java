package org.phaseout.publish;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file by RFC 4180: UTF-8 without a byte order mark, CRLF, one heading line; an empty cell is a missing value. */
final class CsvFile implements Closeable {

    private final HashedFile file;
    private final Writer out;
    private long rows;

    private CsvFile(HashedFile file) {
        this.file = file;
        // a broken character from a file that we were sent becomes a question mark, it does not stop the run
        this.out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
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
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = cells.get(i);
            out.write(cell == null ? "" : quoted(cell));
        }
        out.write("\r\n");
    }

    /** In quotes where the text would break the line or the column, or could be trimmed away by a reader. */
    private static String quoted(String text) {
        boolean plain =
                !text.isEmpty() && text.equals(text.strip()) && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
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
