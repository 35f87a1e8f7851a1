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
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.Decisions.Decision;
import org.phaseout.intake.Decisions.What;

/**
 * What the file of the decisions holds: UTF-8, one line each under one of headings, as this program writes it or as a
 * spreadsheet saves it. What stands behind the last line end was never acknowledged, unless it is a whole decision: then
 * an editor left out the line end.
 *
 * @param separator comma or semicolon, by the headings
 * @param headed whether the headings are there
 * @param sound number of bytes that hold, up to what a crash left of a line
 * @param ended whether these end with a line end
 */
record DecisionFile(List<Decision> decisions, char separator, boolean headed, int sound, boolean ended) {

    static final List<String> HEADINGS = List.of("sha256", "file", "what", "by", "at", "why");

    private static final String RESTORE = "correct it, or put the file back from the backup.";

    static DecisionFile of(Path file, byte[] bytes) throws IOException {
        int ends = bytes.length;
        while (ends > 0 && bytes[ends - 1] != '\n') {
            ends--;
        }
        String text = text(file, Arrays.copyOf(bytes, ends));
        String rest = new String(bytes, ends, bytes.length - ends, StandardCharsets.UTF_8);
        String first = unmarked(text.isBlank() ? rest : text);
        char separator = first.startsWith(HEADINGS.get(0) + ";") ? ';' : ',';
        List<Decision> decisions = new ArrayList<>();
        boolean headed = lines(file, unmarked(text), separator, decisions);
        boolean whole =
                !rest.isEmpty() && (headed ? completes(file, text, rest, separator, decisions) : heads(file, rest));
        int sound = rest.endsWith("\r") ? bytes.length - 1 : bytes.length;
        return new DecisionFile(List.copyOf(decisions), separator, headed || whole, whole ? sound : ends, !whole);
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

    /** @return whether there were headings; without them the file holds nothing */
    private static boolean lines(Path file, String text, char separator, List<Decision> decisions) throws IOException {
        boolean headed = false;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            try {
                for (CSVRecord record : parser) {
                    List<String> cells = cells(record);
                    if (!cells.isEmpty() && headed) {
                        decisions.add(decision(file, line, cells));
                    } else if (!cells.isEmpty()) {
                        requireHeadings(file, line, cells);
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

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    private static void requireHeadings(Path file, long line, List<String> cells) throws IOException {
        if (!cells.equals(HEADINGS)) {
            throw bad(
                    file,
                    line,
                    String.join(",", cells),
                    "Here belong the headings " + String.join(",", HEADINGS) + ": " + RESTORE);
        }
    }

    /** Cells of a line without the empty ones that a spreadsheet puts behind. */
    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.toList());
        while (cells.size() > HEADINGS.size() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells.stream().allMatch(String::isBlank) ? List.of() : cells; // the reason may be blank
    }

    private static Decision decision(Path file, long line, List<String> cells) throws IOException {
        if (cells.size() != HEADINGS.size()) {
            throw bad(
                    file,
                    line,
                    String.join(",", cells),
                    "These are %s cells where %s belong: %s".formatted(cells.size(), HEADINGS.size(), RESTORE));
        }
        String sha256 = cells.get(0).strip().toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw bad(file, line, cells.get(0), "Here belongs a SHA-256 of 64 digits: " + RESTORE);
        }
        What what = what(cells.get(2));
        if (what == null) {
            throw bad(file, line, cells.get(2), "Write withdrawn, abandoned or reinstated.");
        }
        return new Decision(sha256, cells.get(1), what, cells.get(3), cells.get(4), cells.get(5));
    }

    private static @Nullable What what(String word) {
        for (What what : What.values()) {
            if (what.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return what;
            }
        }
        return null;
    }

    /** Takes a last line without a line end, if it is a whole decision. */
    private static boolean completes(Path file, String text, String rest, char separator, List<Decision> decisions)
            throws IOException {
        List<String> cells;
        try (CSVParser parser = CSVParser.parse(rest, format(separator))) {
            cells = cells(parser.iterator().next());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return false; // cut off within quotation marks
        }
        if (cells.size() < HEADINGS.size() || rest.indexOf('\uFFFD') >= 0) {
            return false;
        }
        decisions.add(decision(file, lines(text) + 1, cells));
        return true;
    }

    /** Whether the headings are all that the file holds; their beginning is what a crash may leave too. */
    private static boolean heads(Path file, String rest) throws IOException {
        String found = unmarked(rest).strip();
        String headings = String.join(",", HEADINGS);
        if (!headings.startsWith(found.replace(';', ',')) && !found.contains("\uFFFD")) {
            requireHeadings(file, 1, List.of(found));
        }
        return found.replace(';', ',').equals(headings);
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
