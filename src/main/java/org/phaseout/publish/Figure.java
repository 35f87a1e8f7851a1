package org.phaseout.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure as published: the same in every file. */
public final class Figure {

    private Figure() {}

    /** Rounded half up to the column's decimals; exact, without trailing zeros, where it names none. */
    public static BigDecimal of(OutputColumn column, Object cell) {
        if (!(cell instanceof Number)) {
            throw new IllegalArgumentException("Column '" + column.name() + "' holds figures, but got '" + cell + "'");
        }
        BigDecimal exact = cell instanceof BigDecimal decimal ? decimal : new BigDecimal(cell.toString());
        Integer decimals = column.decimals();
        if (decimals != null) {
            return exact.setScale(decimals, RoundingMode.HALF_UP);
        }
        BigDecimal bare = exact.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }
}
