package org.phaseout.reference;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;

/**
 * A name that a file asked people about, as no list knows it.
 *
 * @param form form that a heading belongs to; empty for other kinds
 * @param name the name as it stands in the file
 * @param at a cell that holds it; null if none is known yet
 * @param review the answer that held when the file was read; null if there was none
 * @param times issues that were raised for it
 */
public record AskedName(
        NameQuestion question,
        String form,
        String name,
        @Nullable CellRef at,
        @Nullable Review review,
        int times) {

    public AskedName {
        name = NameQuestion.shortened(name);
    }

    /** Once more, in a cell. */
    AskedName again(CellRef cell) {
        return new AskedName(question, form, name, at == null ? cell : at, review, times + 1);
    }
}
