package org.phaseout.definition;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a CSV of spellings: one line a spelling, with the field or code it means. */
final class SpellingFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();

    private SpellingFile() {}

    /**
     * @param meaning name of the column that holds what is meant: field or code
     * @param faults gets every line that cannot be used
     */
    static List<Spelling> read(Path file, String shown, String meaning, List<Fault> faults) {
        List<Spelling> spellings = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (String column : List.of(meaning, "spelling", "language")) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    faults.add(new Fault(shown, 1, "The column '" + column + "' is missing."));
                    return spellings;
                }
            }
            for (CSVRecord line : parser) {
                add(line, parser.getCurrentLineNumber(), shown, meaning, spellings, faults);
            }
        } catch (IOException | RuntimeException e) {
            faults.add(new Fault(shown, 0, "Not readable as CSV: " + e.getMessage()));
        }
        return spellings;
    }

    private static void add(
            CSVRecord line, long at, String shown, String meaning, List<Spelling> spellings, List<Fault> faults) {
        if (!line.isConsistent()
                || line.get(meaning).isBlank()
                || line.get("spelling").isBlank()) {
            faults.add(new Fault(
                    shown,
                    (int) at,
                    "This line needs a value in '" + meaning
                            + "' and 'spelling', and as many cells as the first line."));
            return;
        }
        String confidence = line.isMapped("confidence") ? line.get("confidence").toLowerCase(Locale.ROOT) : "";
        spellings.add(new Spelling(
                line.get(meaning).strip(),
                line.get("spelling").strip(),
                line.get("language").strip(),
                !confidence.equals("low")));
    }
}
