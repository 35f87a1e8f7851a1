package org.phaseout.read;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The character between the values of a text file.
 *
 * @param stated whether the first line says so (sep=;), which spreadsheet programs do not show as a row
 */
record Separator(char character, boolean stated) {

    private static final String CANDIDATES = ",;\t|";
    private static final int HEAD = 65_536;
    private static final int LINES = 50;

    static Separator of(Reader reader) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEAD; read = reader.read(head, length, HEAD - length)) {
            length += read;
        }
        Separator stated = stated(head, length);
        return stated != null ? stated : new Separator(likeliest(head, length), false);
    }

    private static @Nullable Separator stated(char[] head, int length) {
        boolean line = length >= 5 && new String(head, 0, 4).equalsIgnoreCase("sep=");
        return line && (length == 5 || head[5] == '\r' || head[5] == '\n') ? new Separator(head[4], true) : null;
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
