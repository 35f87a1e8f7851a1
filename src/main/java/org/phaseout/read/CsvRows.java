package org.phaseout.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Wording;

/** Lines of a text file. A line with a stray quote is one error cell; a quote that never closes refuses the file. */
final class CsvRows implements SheetRows {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final LineGuard guard;
    private final Limits limits;
    private final RowBuilder builder = new RowBuilder();
    private int row;

    CsvRows(Reader reader, Separator separator, Limits limits) throws IOException {
        this.limits = limits;
        this.guard = new LineGuard(reader, limits.recordChars());
        this.parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator.character())
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(false)
                        .setTrailingData(false)
                        .get())
                .get();
        this.records = parser.iterator();
        if (separator.stated() && records.hasNext()) {
            records.next();
        }
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (true) {
            guard.startRecord();
            try {
                if (!records.hasNext()) {
                    return null;
                }
                row++;
                SheetRow filled = filled(records.next());
                if (filled != null) {
                    return filled;
                }
            } catch (UncheckedIOException e) {
                return strayQuote(e);
            }
        }
    }

    private @Nullable SheetRow filled(CSVRecord record) throws UnreadableFile {
        if (record.size() > limits.columns()) {
            throw new UnreadableFile(
                    "TOO_MANY_COLUMNS", Wording.of(parser.getCurrentLineNumber(), record.size()));
        }
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            if (text.length() > limits.cellChars()) {
                builder.add(RowBuilder.error(column, "text of " + text.length() + " characters"));
            } else if (!text.isEmpty()) {
                builder.add(Cell.text(column, text));
            }
        }
        return builder.take(row, false);
    }

    private SheetRow strayQuote(UncheckedIOException thrown) throws IOException {
        IOException e = Objects.requireNonNull(thrown.getCause());
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof UnreadableFile) {
            throw e;
        }
        if (text.contains("eof")) {
            throw new UnreadableFile("CSV_UNCLOSED_QUOTE", Wording.of(row + 1));
        }
        if (!text.contains("encapsulated token")) {
            throw e;
        }
        row++;
        if (records.hasNext()) {
            records.next();
        }
        builder.add(RowBuilder.error(0, "text after a closing quotation mark"));
        SheetRow broken = builder.take(row, false);
        if (broken == null) {
            throw new IllegalStateException("A row with an error has a cell");
        }
        return broken;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
