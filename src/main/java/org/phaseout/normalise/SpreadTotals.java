package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.Cell;

/** Holds the total columns of a row against the columns that they total. */
final class SpreadTotals {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal SHARE = new BigDecimal("0.005");

    private final FigureReader figures;
    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final Set<Integer> unclear = new HashSet<>();

    SpreadTotals(FigureReader figures) {
        this.figures = figures;
    }

    /** Adds the cell of a column that is totalled; a cell without a figure leaves the sum open unless it is a key. */
    void add(SpreadSlot spread, Cell cell, RowDraft draft) {
        BigDecimal figure = figures.figure(cell);
        if (figure != null) {
            sums.merge(spread.spread(), figure, BigDecimal::add);
        } else if (!draft.has(spread.slot().field().name())) {
            unclear.add(spread.spread());
        }
    }

    void check(SpreadSlot total, Cell cell, Place place, RowDraft draft) {
        BigDecimal stated = figures.figure(cell);
        BigDecimal sum = sums.get(total.spread());
        if (stated != null && sum != null && !unclear.contains(total.spread()) && differ(stated, sum)) {
            draft.raise(Finding.TOTAL_DIFFERS, place, Exact.text(stated), Exact.text(sum));
        }
    }

    private static boolean differ(BigDecimal stated, @Nullable BigDecimal sum) {
        if (sum == null) {
            return false;
        }
        BigDecimal gap = stated.subtract(sum).abs();
        return gap.compareTo(TOLERANCE) > 0
                && gap.compareTo(stated.abs().max(sum.abs()).multiply(SHARE)) > 0;
    }
}
