package org.phaseout.intake;

import java.io.IOException;
import java.util.List;

/**
 * How decisions of one kind stand in their file, one line each.
 *
 * @param <T> decision
 */
public interface DecisionLines<T> {

    /** Headings of the file. */
    List<String> headings();

    /**
     * A decision out of as many cells as there are headings.
     *
     * @param trouble gives the exception to throw if a cell is wrong
     */
    T decision(List<String> cells, Trouble trouble) throws IOException;

    /** The cells of a decision; line breaks in them become spaces. */
    List<String> cells(T decision);

    /** Says what is wrong with a line. */
    interface Trouble {

        /**
         * @param found what stands there
         * @param mend what to do, a sentence
         */
        IOException with(String found, String mend);
    }
}
