package org.phaseout.read;

/**
 * Looks for a document type in what stands before the first element of a part: after that there can be none. Takes the
 * bytes as they come, of any width; what is no XML is left alone.
 */
final class Prolog {

    private static final String COMMENT = "<!--";

    private enum At {
        START,
        BETWEEN,
        TAG,
        INSTRUCTION,
        COMMENT,
        DONE,
        FOUND
    }

    private final StringBuilder token = new StringBuilder();
    private final int[] head = new int[4];
    private At at = At.START;
    private int width = 1;
    private boolean bigEndian;
    private int seen;
    private int unit;
    private int filled;

    boolean isDone() {
        return at == At.DONE || at == At.FOUND;
    }

    boolean hasDocumentType() {
        return at == At.FOUND;
    }

    void take(byte b) {
        if (seen < head.length) {
            head[seen++] = b & 0xFF;
            if (seen == head.length) {
                chooseWidth();
                for (int early : head) {
                    assemble(early);
                }
            }
        } else {
            assemble(b & 0xFF);
        }
    }

    /** By the mark, or by the zeros around the first angle bracket. */
    private void chooseWidth() {
        boolean little = head[0] == 0xFF && head[1] == 0xFE;
        boolean big = head[0] == 0xFE && head[1] == 0xFF;
        boolean wideLittle = head[2] == 0 && head[3] == 0 && (little || head[1] == 0);
        boolean wideBig = head[0] == 0 && head[1] == 0;
        width = wideLittle || wideBig ? 4 : little || big || head[0] == 0 || head[1] == 0 ? 2 : 1;
        bigEndian = head[0] == 0 || big;
    }

    private void assemble(int b) {
        unit = bigEndian ? (unit << 8) | b : unit | (b << (8 * filled));
        if (++filled == width) {
            take(unit);
            unit = 0;
            filled = 0;
        }
    }

    private void take(int c) {
        switch (at) {
            case START, BETWEEN -> between(c);
            case TAG -> tag((char) c);
            case INSTRUCTION -> until("?>", c);
            case COMMENT -> until("-->", c);
            default -> {}
        }
    }

    private void between(int c) {
        if (c == '<') {
            token.setLength(0);
            token.append('<');
            at = At.TAG;
        } else if (!isSpaceOrMark(c)) {
            at = At.DONE;
        }
    }

    private static boolean isSpaceOrMark(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xFEFF || c == 0xEF || c == 0xBB || c == 0xBF;
    }

    private void tag(char c) {
        token.append(c);
        if (c == '?' && token.length() == 2) {
            start(At.INSTRUCTION);
        } else if (COMMENT.contentEquals(token)) {
            start(At.COMMENT);
        } else if (token.length() == 2 ? c != '!' : token.length() == 3 && c != '-') {
            at = token.length() == 2 ? At.DONE : At.FOUND;
        } else if (token.length() > COMMENT.length()) {
            at = At.FOUND; // no XML that anybody writes
        }
    }

    private void start(At what) {
        token.setLength(0);
        at = what;
    }

    private void until(String end, int c) {
        token.append((char) c);
        if (token.length() > end.length()) {
            token.deleteCharAt(0);
        }
        if (end.contentEquals(token)) {
            start(At.BETWEEN);
        }
    }
}
