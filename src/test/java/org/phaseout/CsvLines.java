package org.phaseout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a list of rows by heading. */
record CsvLines(List<String> columns, List<CSVRecord> rows) {

    static CsvLines of(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return new CsvLines(parser.getHeaderNames(), parser.getRecords());
        }
    }

    Set<String> values(String column) {
        Set<String> values = new HashSet<>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    CsvLines where(String column, Set<String> wanted) {
        return new CsvLines(
                columns,
                rows.stream().filter(row -> wanted.contains(row.get(column))).toList());
    }

    /** The cells of these columns, a line for each row, as they would stand in a file. */
    List<String> only(List<String> wanted) {
        return rows.stream()
                .map(row -> String.join(",", wanted.stream().map(row::get).toList()))
                .toList();
    }
}
