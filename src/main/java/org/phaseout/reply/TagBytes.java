package org.phaseout.reply;

import java.nio.charset.StandardCharsets;

/** A start tag within the bytes of a part. Values are read in place; only what is out of the ordinary becomes text. */
final class TagBytes {

    private byte[] bytes = {};
    private int from;
    private int end;
    private int valueFrom;
    private int valueEnd;
    private int attributeFrom;

    /**
     * Looks at another tag.
     *
     * @param first where it begins
     * @param behind where what stands behind it begins
     */
    void set(byte[] of, int first, int behind) {
        bytes = of;
        from = first;
        end = behind;
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static boolean endsName(byte b) {
        return b == '>' || b == '/' || isSpace(b);
    }

    boolean isEnd() {
        return bytes[from + 1] == '/';
    }

    boolean isEmpty() {
        return bytes[end - 2] == '/' && !isEnd();
    }

    /** Whether the tag, of beginning or end, bears this name, prefix and all. */
    boolean is(byte[] name) {
        int at = from + (isEnd() ? 2 : 1);
        return at + name.length < end && matches(at, name) && endsName(bytes[at + name.length]);
    }

    private boolean matches(int at, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the name ends, counted from the beginning of the tag. */
    int nameEnd() {
        int at = from + 1;
        while (!endsName(bytes[at])) {
            at++;
        }
        return at - from;
    }

    /** Whether it has an attribute of this name; then it is the one that is spoken of from now on. */
    boolean find(byte[] name) {
        int at = from + nameEnd();
        while (true) {
            at = behindSpace(at);
            int equal = indexOf((byte) '=', at);
            if (equal < 0) {
                return false;
            }
            int open = behindSpace(equal + 1);
            int close = open < end ? indexOf(bytes[open], open + 1) : -1;
            if (close < 0) {
                return false;
            }
            if (beforeSpace(equal, at) - at == name.length && matches(at, name)) {
                attributeFrom = at;
                valueFrom = open + 1;
                valueEnd = close;
                return true;
            }
            at = close + 1;
        }
    }

    private int behindSpace(int first) {
        int at = first;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private int beforeSpace(int behind, int first) {
        int at = behind;
        while (at > first && isSpace(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    private int indexOf(byte wanted, int first) {
        for (int at = first; at < end; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** Where the value of the attribute begins, counted from the beginning of the tag. */
    int valueAt() {
        return valueFrom - from;
    }

    int valueLength() {
        return valueEnd - valueFrom;
    }

    /** Where the attribute begins with the space before it, counted from the beginning of the tag. */
    int attributeAt() {
        return beforeSpace(attributeFrom, from) - from;
    }

    /** Length of the attribute with the space before it. */
    int attributeLength() {
        return valueEnd + 1 - from - attributeAt();
    }

    /** Where an empty tag closes, with the space before that, counted from the beginning of the tag. */
    int closeAt() {
        return beforeSpace(end - 2, from) - from;
    }

    int length() {
        return end - from;
    }

    /** A whole number, or what stands for one that is missing or none. */
    int number(byte[] name, int otherwise) {
        if (!find(name) || valueLength() == 0) {
            return otherwise;
        }
        int number = 0;
        for (int at = valueFrom; at < valueEnd; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || at - valueFrom >= 9) {
                return text().number(text(name), otherwise);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Key of the cell that an attribute names; -1 if it names none. */
    long cell(byte[] name) {
        if (!find(name)) {
            return -1;
        }
        int at = valueFrom;
        int column = 0;
        while (at < valueEnd && at - valueFrom < 3 && bytes[at] >= 'A' && bytes[at] <= 'Z') {
            column = column * 26 + (bytes[at++] - 'A' + 1);
        }
        int digits = at;
        int row = 0;
        while (at < valueEnd && at - digits < 7 && bytes[at] >= '0' && bytes[at] <= '9') {
            row = row * 10 + (bytes[at++] - '0');
        }
        boolean plain =
                at == valueEnd && column > 0 && row > 0 && row <= Cells.LAST_ROW && column - 1 <= Cells.LAST_COLUMN;
        return plain ? Cells.key(row, column - 1) : Cells.key(String.valueOf(text().get(text(name))));
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    /** The tag as text. */
    Tag text() {
        return new Tag(new String(bytes, from, end - from, StandardCharsets.UTF_8));
    }
}
