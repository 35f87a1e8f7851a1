package org.phaseout.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows by PostgreSQL's COPY, in its text format: one statement a table and chunk, which the server takes as it comes. */
final class CopiedRows {

    private static final int CHARACTERS_A_ROW = 160;

    private CopiedRows() {}

    static void add(PGConnection server, String table, List<String> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        String copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        byte[] lines = lines(rows).getBytes(StandardCharsets.UTF_8);
        try {
            server.getCopyAPI().copyIn(copy, new ByteArrayInputStream(lines), Math.max(1, lines.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the connection's own
        }
    }

    /** A line a row: values between tabs, a missing one as \N. */
    static String lines(List<@Nullable Object[]> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * CHARACTERS_A_ROW);
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    lines.append('\t');
                }
                value(row[i], lines);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void value(@Nullable Object value, StringBuilder line) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof String text) {
            text(text, line);
        } else if (value instanceof BigDecimal number) {
            line.append(number.toPlainString());
        } else if (value instanceof LocalDate date) {
            date(date, line);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            line.append(value);
        } else {
            throw new IllegalArgumentException("No column is made for a " + value.getClass());
        }
    }

    private static void text(String text, StringBuilder line) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                line.append(text, from, i).append('\\').append(letter(c));
                from = i + 1;
            }
        }
        line.append(text, from, text.length());
    }

    private static char letter(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> c;
        };
    }

    /** Java writes a sign before years beyond 9999 and has a year 0; the server knows neither. */
    private static void date(LocalDate date, StringBuilder line) {
        int year = date.getYear();
        line.append(String.format(
                Locale.ROOT,
                "%04d-%02d-%02d%s",
                year > 0 ? year : 1 - year,
                date.getMonthValue(),
                date.getDayOfMonth(),
                year > 0 ? "" : " BC"));
    }
}
