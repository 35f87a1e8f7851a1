package org.phaseout.store;

import java.math.BigDecimal;
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

    private final byte[][] labels;
    private final int[] places;
    private final int[] types;
    private final CanonicalBytes text = new CanonicalBytes();

    CanonicalRow(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> columns = new TreeMap<>();
        types = new int[data.getColumnCount() + 1];
        for (int i = 1; i < types.length; i++) {
            columns.put(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            types[i] = data.getColumnType(i);
        }
        labels = columns.keySet().stream().map(CanonicalBytes::label).toArray(byte[][]::new);
        places = columns.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is returned holds until the next row. */
    CanonicalBytes of(ResultSet row) throws SQLException {
        text.clear();
        for (int i = 0; i < labels.length; i++) {
            text.add(labels[i], value(row, places[i]));
        }
        return text;
    }

    private @Nullable Object value(ResultSet row, int column) throws SQLException {
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
                return row.getObject(column);
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
