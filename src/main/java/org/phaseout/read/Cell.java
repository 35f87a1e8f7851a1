package org.phaseout.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One filled cell as stored, never as formatted for display.
 *
 * @param column index from 0
 * @param text text of the cell; for a number its shortest exact decimal, for a date ISO 8601
 * @param number figure of a number cell, exact: the shortest decimal text of the stored double, without zeros at its end
 *     and without an exponent
 * @param date date of a number cell whose format shows a date
 * @param format number format of the cell, such as 0.0%; null if general or unknown
 */
public record Cell(
        int column,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String format) {

    /** What a cell holds. */
    public enum Kind {
        NUMBER,
        DATE,
        TEXT,
        BOOLEAN,
        /** An error value such as #REF!. */
        ERROR,
        /** A formula without a stored result. */
        NOT_CALCULATED
    }

    public static Cell text(int column, String text) {
        return new Cell(column, Kind.TEXT, text, null, null, null);
    }

    public static Cell number(int column, BigDecimal number, @Nullable String format) {
        return new Cell(column, Kind.NUMBER, number.toPlainString(), number, null, format);
    }
}
