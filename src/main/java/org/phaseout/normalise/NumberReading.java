package org.phaseout.normalise;

import java.math.BigDecimal;

/** What a cell of figures says: a figure, or why it cannot be read without a guess. */
public sealed interface NumberReading {

    /**
     * @param amount the exact figure; of '12 %' it is 12
     * @param qualifier {@code <} {@code <=} {@code >} {@code >=} or {@code ~} as typed before the figure, else empty
     * @param percent whether a percent sign or a percent format stands with it
     * @param marks footnote marks left out, else empty
     * @param shows decimal mark that the cell proves for its column
     */
    record Figure(BigDecimal amount, String qualifier, boolean percent, String marks, DecimalMark shows)
            implements NumberReading {}

    /**
     * @param reason what stands in the way
     * @param first reading with a decimal point of an ambiguous cell, else empty
     * @param second reading with a decimal comma of an ambiguous cell, else empty
     */
    record Refused(Reason reason, String first, String second) implements NumberReading {
        static Refused because(Reason reason) {
            return new Refused(reason, "", "");
        }
    }

    /** Why a cell cannot be read as a figure. */
    enum Reason {
        /** Reads as two different figures, by the decimal mark. */
        AMBIGUOUS,
        /** Two figures, such as 10-20 or 36000/60000. */
        RANGE,
        /** A program's word for no number, such as #N/A. */
        NO_NUMBER,
        /** More digits than a figure can have. */
        TOO_LONG,
        /** A date where a figure belongs. */
        DATE,
        /** A formula that was never calculated. */
        NOT_CALCULATED,
        TEXT
    }
}
