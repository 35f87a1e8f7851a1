package org.phaseout.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The character between the values of a text file.
 *
 * @param width values that most lines have; 0 if there is no such number
 * @param stated whether the first line says so (sep=;), which spreadsheet programs do not show as a row
 */
record Separator(char character, int width, boolean stated) {

    private static final String CANDIDATES = ",;\t|";
    private static final int HEAD = 65_536;
    private static final int LINES = 50;

    static Separator of(Reader reader) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEAD; read = reader.read(head, length, HEAD - length)) {
            length += read;
        }
        Character stated = stated(head, length);
        char character = stated != null ? stated : likeliest(head, length);
        return new Separator(character, width(head, length, character), stated != null);
    }

    private static @Nullable Character stated(char[] head, int length) {
        boolean line = length >= 5 && new String(head, 0, 4).equalsIgnoreCase("sep=");
        return line && (length == 5 || head[5] == '\r' || head[5] == '\n') ? head[4] : null;
    }

    /** The candidate that most lines have, in the same number; in doubt the earlier one. */
    private static char likeliest(char[] head, int length) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            long score = score(head, length, CANDIDATES.charAt(i));
            if (score > most) {
                most = score;
                best = CANDIDATES.charAt(i);
            }
        }
        return best;
    }

    /** The number of values that at least half of the lines have that have more than one. */
    private static int width(char[] head, int length, char separator) {
        TreeMap<Integer, Integer> lines = new TreeMap<>();
        int values = 1;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = head[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                values++;
            } else if (!quoted && (c == '\n' || c == '\r' || i == length - 1)) {
                lines.merge(values, 1, Integer::sum);
                values = 1;
            }
        }
        return width(lines);
    }

    /** Lines of one value or two are titles and labels, where others are wider; of two counts alike the wider is the table's. */
    private static int width(TreeMap<Integer, Integer> lines) {
        lines.remove(1);
        if (lines.tailMap(2, false).values().stream().anyMatch(n -> n > 1)) {
            lines.remove(2);
        }
        int all = lines.values().stream().mapToInt(Integer::intValue).sum();
        return lines.descendingMap().entrySet().stream()
                .filter(e -> e.getValue() > 1 && e.getValue() * 2 >= all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** Lines whose count equals that of the line before weigh more than the count itself. */
    private static long score(char[] head, int length, char candidate) {
        long score = 0;
        int lines = 0;
        int count = 0;
        int before = -1;
        boolean quoted = false;
        for (int i = 0; i < length && lines < LINES; i++) {
            char c = head[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            } else if (!quoted && c == '\n') {
                score += count == 0 ? 0 : count == before ? 1_000 + Math.min(count, 500) : Math.min(count, 500);
                before = count;
                count = 0;
                lines++;
            }
        }
        return score + Math.min(count, 500);
    }
}
