package org.phaseout.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row as text that is the same on every database: columns by name, exact decimals without trailing
 * zeros, dates by ISO 8601. A value that is missing has no text at all, so that a column added later changes nothing;
 * an empty text has one.
 */
final class CanonicalRow {

    private final Map<String, Integer> columns = new TreeMap<>();
    private final int[] types;

    CanonicalRow(ResultSetMetaData data) throws SQLException {
        types = new int[data.getColumnCount() + 1];
        for (int i = 1; i < types.length; i++) {
            columns.put(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            types[i] = data.getColumnType(i);
        }
    }

    byte[] of(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(256);
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            String value = value(row, column.getValue());
            if (value != null) {
                append(text, column.getKey(), value);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void append(StringBuilder text, String column, String value) {
        text.append(column)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    private @Nullable String value(ResultSet row, int column) throws SQLException {
        switch (types[column]) {
            case Types.DATE -> {
                return text(row.getObject(column, LocalDate.class));
            }
            case Types.TIMESTAMP -> {
                return text(row.getObject(column, LocalDateTime.class));
            }
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> {
                return row.getString(column);
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
            default -> {
                return text(row.getObject(column));
            }
        }
    }

    /** Without zeros behind the decimals; the same as stripping the number first, which costs much more. */
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String text = number.toPlainString();
        int end = text.length();
        if (number.scale() > 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
        }
        return text.substring(0, end);
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value == null ? null : value.toString();
    }
}
