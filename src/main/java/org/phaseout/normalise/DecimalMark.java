package org.phaseout.normalise;

/** Which sign parts the decimals in one column, as its clear cells show it. */
public enum DecimalMark {
    /** No cell tells, or cells tell different things. */
    UNKNOWN,
    POINT,
    COMMA;

    /** What two cells of one column show together; columns that mix both tell nothing. */
    DecimalMark and(DecimalMark other) {
        return this == other ? this : UNKNOWN;
    }
}
