package org.phaseout.normalise;

import java.util.Map;
import org.phaseout.model.RowOutcome;

/**
 * What one table made of a row.
 *
 * @param inventory code of the inventory
 * @param form code of the form
 * @param section values of the fields that make the section's key, as far as the row gives them, as text, in the order of
 *     the fields; nobody changes it
 * @param cellsRequired cells that the form asks for in a row of data: required and expected fields
 * @param cellsFilled those of them with a value or a notation key
 */
public record ViewOutcome(
        String inventory,
        String form,
        RowOutcome outcome,
        Map<String, String> section,
        int cellsRequired,
        int cellsFilled) {

    /** The same with another outcome, such as after checks. */
    public ViewOutcome with(RowOutcome other) {
        return new ViewOutcome(inventory, form, other, section, cellsRequired, cellsFilled);
    }
}
