package org.phaseout.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.BitSet;
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
    private final Allowance allowance;
    private final RowBuilder builder;
    private final int width;
    private int row;

    CsvRows(Reader reader, Separator separator, Allowance allowance) throws IOException {
        this.allowance = allowance;
        this.width = separator.width();
        this.builder = new RowBuilder(allowance.limits());
        this.guard = new LineGuard(reader, allowance);
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

    @Override
    public BitSet hiddenColumns() {
        return new BitSet(); // a text file hides nothing
    }

    private @Nullable SheetRow filled(CSVRecord record) throws UnreadableFile {
        if (width > 0 && isTooLong(record)) {
            return tooLong(record);
        }
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            if (column > CellAddress.LAST_COLUMN) {
                throw new UnreadableFile("TOO_MANY_COLUMNS", Wording.variant("line", row, record.size()));
            }
            if (!text.isEmpty()) {
                builder.add(CellText.of(column, text, allowance.limits()));
            }
        }
        return builder.take(row, false, record.size() < width);
    }

    /** A line with more values than the others: a separator within a value has moved all that follow. */
    private boolean isTooLong(CSVRecord record) {
        for (int column = width; column < record.size(); column++) {
            if (!record.get(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The first text is kept, for it may tell that the line is a note, where separators mean nothing. */
    private @Nullable SheetRow tooLong(CSVRecord record) throws UnreadableFile {
        if (!record.get(0).isEmpty()) {
            builder.add(CellText.of(0, record.get(0), allowance.limits()));
        }
        for (int column = 1; column < width; column++) {
            builder.add(RowBuilder.error(column, "line of " + record.size() + " values where others have " + width));
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
        for (int column = 0; column < Math.max(width, 1); column++) {
            builder.add(RowBuilder.error(column, "text after a closing quotation mark"));
        }
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
