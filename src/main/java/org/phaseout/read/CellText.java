package org.phaseout.read;

import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Makes the cell of a text. One that no cell can hold is an error, and so is one with characters that no text has. */
final class CellText {

    private CellText() {}

    static Cell of(int column, String text, Limits limits) {
        return of(column, text, limits.of(Limit.CELL_CHARACTERS));
    }

    static Cell of(int column, String text, int most) {
        return text.length() > most
                ? RowBuilder.error(column, "text of more than " + most + " characters")
                : Cell.text(column, text);
    }
}
