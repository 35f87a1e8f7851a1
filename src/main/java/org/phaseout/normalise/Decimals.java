package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads digits with thousands marks, decimals and exponent under one decimal mark; one pass, no patterns. */
final class Decimals {

    private final String text;
    private final char mark;
    private final StringBuilder digits = new StringBuilder();
    private int at;
    private char group;
    private int firstGroup;
    private int inGroup;
    private boolean shortGroups;

    private Decimals(String text, char mark) {
        this.text = text;
        this.mark = mark;
    }

    /** The figure that {@code text} is if {@code mark} parts its decimals; null if it is none then. */
    static @Nullable BigDecimal read(String text, char mark) {
        return new Decimals(text, mark).read();
    }

    private @Nullable BigDecimal read() {
        if (!readWhole() || !groupsClose()) {
            return null;
        }
        int whole = digits.length();
        int decimals = 0;
        if (at < text.length() && isDecimalMark(text.charAt(at))) {
            at++;
            decimals = readDigits();
        }
        if (whole + decimals == 0) {
            return null;
        }
        int exponent = readExponent();
        return exponent == Integer.MIN_VALUE || at < text.length()
                ? null
                : new BigDecimal(new BigInteger(digits.toString()), decimals - exponent);
    }

    private boolean isDecimalMark(char c) {
        return c == mark || c == FigureText.DECIMAL;
    }

    private boolean isGroupMark(char c) {
        return c == ' ' || c == '\'' || c == FigureText.GROUP || (c == ',' && mark == '.') || (c == '.' && mark == ',');
    }

    private boolean readWhole() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits.append(c);
                inGroup++;
            } else if (isGroupMark(c)) {
                if (!openGroup(c)) {
                    return false;
                }
            } else {
                return true;
            }
        }
        return true;
    }

    /** Groups have three digits; in the Indian way two, the first one or two, the last three. */
    private boolean openGroup(char c) {
        if (group == 0) {
            group = c;
            firstGroup = inGroup;
            boolean opens = inGroup >= 1 && inGroup <= 3 && digits.charAt(0) != '0';
            inGroup = 0;
            return opens;
        }
        boolean isShort = inGroup == 2 && firstGroup <= 2 && group == ',';
        boolean fits = c == group && (isShort || (inGroup == 3 && !shortGroups));
        shortGroups |= isShort;
        inGroup = 0;
        return fits;
    }

    private boolean groupsClose() {
        return group == 0 || inGroup == 3;
    }

    private int readDigits() {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            digits.append(text.charAt(at++));
        }
        return at - from;
    }

    /** The power of ten, 0 if none is given; the least integer if it cannot be read. */
    private int readExponent() {
        if (at >= text.length() || (text.charAt(at) != 'E' && text.charAt(at) != 'e')) {
            return 0;
        }
        at++;
        boolean minus = at < text.length() && text.charAt(at) == '-';
        if (minus || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        int power = 0;
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            power = power * 10 + (text.charAt(at++) - '0');
        }
        boolean reads = group == 0 && at > from && at - from <= 3;
        return reads ? (minus ? -power : power) : Integer.MIN_VALUE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
