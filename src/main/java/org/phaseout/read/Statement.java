package org.phaseout.read;

import java.util.Optional;
import org.phaseout.model.CellRef;

/**
 * Something that a file states of itself, as it stands there.
 *
 * @param cell revision or date as stored; only that part of the text where it shares a cell with its label
 * @param at cell that holds it; its sheet is the file name where it was taken from that
 */
public record Statement(What what, Cell cell, CellRef at) {

    /** What is stated. */
    public enum What {
        REVISION("revision", "revision"),
        DATE("stated_date", "date");

        private final String field;
        private final String word;

        What(String field, String word) {
            this.field = field;
            this.word = word;
        }

        /** Name that labels and issues use. */
        public String field() {
            return field;
        }

        /** Name in a sentence. */
        public String word() {
            return word;
        }

        static Optional<What> of(String field) {
            for (What what : values()) {
                if (what.field.equals(field)) {
                    return Optional.of(what);
                }
            }
            return Optional.empty();
        }
    }
}
