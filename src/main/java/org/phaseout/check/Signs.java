package org.phaseout.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.model.Observation;
import org.phaseout.normalise.FieldNumbers;
import org.phaseout.normalise.FieldRow;
import org.phaseout.store.StoredRow;

/**
 * What the records of one submission show while they are written, so that selects which cannot find anything need not
 * be run. For one thread at a time.
 */
public final class Signs {

    private final Map<String, OfInventory> byInventory;
    private final IdentityHashMap<Check, Sign> byCheck;
    private long rows;

    /** @param numbers of the fields of the inventory */
    record OfInventory(FieldNumbers numbers, List<Sign> signs) {}

    /**
     * @param byInventory signs to feed, by code of the inventory
     * @param byCheck the sign that tells whether a check may find anything; a check without one may
     */
    Signs(Map<String, OfInventory> byInventory, IdentityHashMap<Check, Sign> byCheck) {
        this.byInventory = byInventory;
        this.byCheck = byCheck;
    }

    /** Shows nothing, so that every check may find something. */
    public static Signs unknown() {
        return new Signs(Map.of(), new IdentityHashMap<>());
    }

    /** Looks at rows that are written. */
    public void see(List<? extends StoredRow> written) {
        rows += written.size();
        for (StoredRow row : written) {
            for (StoredRow.Reading reading : row.readings()) {
                OfInventory signs = byInventory.get(reading.inventory());
                if (signs != null) {
                    reading.observations().forEach(record -> see(signs, record));
                }
            }
        }
    }

    private static void see(OfInventory inventory, Observation record) {
        FieldRow row = inventory.numbers().row(record);
        for (Sign sign : inventory.signs()) {
            sign.see(record, row);
        }
    }

    /**
     * What is known after the last row.
     *
     * @param written number of rows of the submission that were written; if some were written by a process before this
     *     one, nothing is known
     */
    public Signs after(long written) {
        return written == rows ? this : unknown();
    }

    boolean mayFind(Check check) {
        @Nullable Sign sign = byCheck.get(check);
        return sign == null || sign.isShown();
    }
}
