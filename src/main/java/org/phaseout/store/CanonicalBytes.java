package org.phaseout.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical text of one row after the other in UTF-8, in one array that they share. */
final class CanonicalBytes {

    /** Digits that any whole number of a long has, and as many more for zeros behind the point and a sign. */
    private static final int DIGITS = 48;

    private static final int SURE_OF_A_LONG = 18;

    private final byte[] digits = new byte[DIGITS];
    private byte[] bytes = new byte[1024];
    private int length;

    /** @param column name with an equals sign behind it */
    static byte[] label(String column) {
        return (column + "=").getBytes(StandardCharsets.UTF_8);
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Adds a value; one that is missing adds nothing. */
    void add(byte[] label, @Nullable Object value) {
        if (value instanceof String text) {
            text(label, text);
        } else if (value instanceof Long || value instanceof Integer) {
            whole(label, ((Number) value).longValue());
        } else if (value instanceof BigDecimal number
                && number.scale() >= 0
                && number.scale() <= SURE_OF_A_LONG
                && number.precision() <= SURE_OF_A_LONG) {
            decimal(label, number.unscaledValue().longValue(), number.scale());
        } else {
            String text = CanonicalRow.text(value);
            if (text != null) {
                text(label, text);
            }
        }
    }

    private void text(byte[] label, String text) {
        int size = text.length();
        begin(label, size);
        int at = length;
        for (int i = 0; i < size; i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                letters(text);
                return;
            }
            bytes[at++] = (byte) letter;
        }
        bytes[at] = '\n';
        length = at + 1;
    }

    private void letters(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length + 1);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        bytes[length++] = '\n';
    }

    private void whole(byte[] label, long number) {
        int from = number < 0 ? sign(written(number, digits.length)) : written(number, digits.length);
        figures(label, from);
    }

    /** Without zeros behind the decimals. */
    private void decimal(byte[] label, long unscaled, int scale) {
        long left = unscaled;
        int decimals = scale;
        while (decimals > 0 && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        int at = digits.length;
        for (int i = 0; i < decimals; i++) {
            digits[--at] = digit(left);
            left /= 10;
        }
        if (decimals > 0) {
            digits[--at] = '.';
        }
        at = written(left, at);
        figures(label, unscaled < 0 ? sign(at) : at);
    }

    private static byte digit(long number) {
        return (byte) ('0' + Math.abs(number % 10));
    }

    /** Writes the digits of a whole number before a place. @return the place of the first */
    private int written(long number, int before) {
        int at = before;
        long left = number;
        do {
            digits[--at] = digit(left);
            left /= 10;
        } while (left != 0);
        return at;
    }

    private int sign(int before) {
        digits[before - 1] = '-';
        return before - 1;
    }

    private void figures(byte[] label, int from) {
        int size = digits.length - from;
        begin(label, size);
        System.arraycopy(digits, from, bytes, length, size);
        length += size;
        bytes[length++] = '\n';
    }

    /** The label and the size, with room for as many bytes and a line feed. */
    private void begin(byte[] label, int size) {
        reserve(label.length + DIGITS + size + 1);
        System.arraycopy(label, 0, bytes, length, label.length);
        length += label.length;
        int places = size < 10
                ? 1
                : size < 100 ? 2 : size < 1000 ? 3 : Integer.toString(size).length();
        int left = size;
        for (int i = places - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += places;
        bytes[length++] = ':';
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
