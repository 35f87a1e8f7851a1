package org.phaseout.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a file of decisions holds: UTF-8, one line each under one of headings, as this program writes it or as a
 * spreadsheet saves it. What stands behind the last line end was never acknowledged, unless it is a whole decision: then
 * an editor left out the line end.
 *
 * @param <T> decision
 * @param separator comma or semicolon, by the headings
 * @param headed whether the headings are there
 * @param sound number of bytes that hold, up to what a crash left of a line
 * @param ended whether these end with a line end
 */
record DecisionFile<T>(List<T> decisions, char separator, boolean headed, int sound, boolean ended) {

    static final String RESTORE = "correct it, or put the file back from the backup.";

    static <T> DecisionFile<T> of(Path file, byte[] bytes, DecisionLines<T> lines) throws IOException {
        List<String> headings = lines.headings();
        int ends = bytes.length;
        while (ends > 0 && bytes[ends - 1] != '\n') {
            ends--;
        }
        String text = text(file, Arrays.copyOf(bytes, ends));
        String rest = new String(bytes, ends, bytes.length - ends, StandardCharsets.UTF_8);
        String first = unmarked(text.isBlank() ? rest : text);
        char separator = first.startsWith(headings.get(0) + ";") ? ';' : ',';
        List<T> decisions = new ArrayList<>();
        Reading<T> reading = new Reading<>(file, lines, separator, decisions);
        boolean headed = reading.lines(unmarked(text));
        boolean whole = !rest.isEmpty() && (headed ? reading.completes(text, rest) : reading.heads(rest));
        int sound = rest.endsWith("\r") ? bytes.length - 1 : bytes.length;
        return new DecisionFile<>(List.copyOf(decisions), separator, headed || whole, whole ? sound : ends, !whole);
    }

    private static String text(Path file, byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            String found = new String(bytes, in.position(), Math.min(1, in.remaining()), StandardCharsets.ISO_8859_1);
            throw bad(file, lines(before) + 1, found, "Save the file as 'CSV UTF-8', or put it back from the backup.");
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Reads one file.
     *
     * @param decisions gets what is read
     */
    private record Reading<T>(Path file, DecisionLines<T> lines, char separator, List<T> decisions) {

        /** @return whether there were headings; without them the file holds nothing */
        boolean lines(String text) throws IOException {
            boolean headed = false;
            long line = 1;
            try (CSVParser parser = CSVParser.parse(text, format())) {
                try {
                    for (CSVRecord record : parser) {
                        List<String> cells = cells(record);
                        if (!cells.isEmpty() && headed) {
                            decisions.add(decision(line, cells));
                        } else if (!cells.isEmpty()) {
                            requireHeadings(line, cells);
                            headed = true;
                        }
                        line = parser.getCurrentLineNumber() + 1;
                    }
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw bad(
                            file,
                            line,
                            text.lines().skip(line - 1).findFirst().orElse(""),
                            "A quotation mark has no partner: " + RESTORE);
                }
            }
            return headed;
        }

        private CSVFormat format() {
            return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        }

        private void requireHeadings(long line, List<String> cells) throws IOException {
            if (!cells.equals(lines.headings())) {
                throw bad(
                        file,
                        line,
                        String.join(",", cells),
                        "Here belong the headings " + String.join(",", lines.headings()) + ": " + RESTORE);
            }
        }

        /** Cells of a line without the empty ones that a spreadsheet puts behind. */
        private List<String> cells(CSVRecord record) {
            List<String> cells = new ArrayList<>(record.toList());
            while (cells.size() > lines.headings().size()
                    && cells.get(cells.size() - 1).isBlank()) {
                cells.remove(cells.size() - 1);
            }
            return cells.stream().allMatch(String::isBlank) ? List.of() : cells; // the reason may be blank
        }

        private T decision(long line, List<String> cells) throws IOException {
            if (cells.size() != lines.headings().size()) {
                throw bad(
                        file,
                        line,
                        String.join(",", cells),
                        "These are %s cells where %s belong: %s"
                                .formatted(cells.size(), lines.headings().size(), RESTORE));
            }
            return lines.decision(cells, (found, mend) -> bad(file, line, found, mend));
        }

        /** Takes a last line without a line end, if it is a whole decision. */
        boolean completes(String text, String rest) throws IOException {
            List<String> cells;
            try (CSVParser parser = CSVParser.parse(rest, format())) {
                cells = cells(parser.iterator().next());
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                return false; // cut off within quotation marks
            }
            if (cells.size() < lines.headings().size() || rest.indexOf('\uFFFD') >= 0) {
                return false;
            }
            decisions.add(decision(DecisionFile.lines(text) + 1, cells));
            return true;
        }

        /** Whether the headings are all that the file holds; their beginning is what a crash may leave too. */
        boolean heads(String rest) throws IOException {
            String found = unmarked(rest).strip();
            String headings = String.join(",", lines.headings());
            if (!headings.startsWith(found.replace(';', ',')) && !found.contains("\uFFFD")) {
                requireHeadings(1, List.of(found));
            }
            return found.replace(';', ',').equals(headings);
        }
    }

    private static long lines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    /** @param mend what to do, a sentence */
    private static IOException bad(Path file, long line, String found, String mend) {
        return new IOException("'%s' line %s holds '%s'. %s".formatted(file, line, shortened(found), mend));
    }

    private static String shortened(String found) {
        return found.length() <= 100 ? found : found.substring(0, 100) + "…";
    }
}
