package org.phaseout.read;

import java.util.Optional;
import java.util.Set;

/** The words of all inventories that finding and reading a table needs. */
public interface ReadingWords {

    /** Kinds of rows that hold no data of their own. */
    enum RowKind {
        TOTAL("total"),
        SUBTOTAL("subtotal"),
        NOTE("note"),
        EXAMPLE("example of the template"),
        STOP("below the table");

        private final String why;

        RowKind(String why) {
            this.why = why;
        }

        /** The reason that is given for not counting the row. */
        public String why() {
            return why;
        }
    }

    /** What a row is whose first text is this; nothing for a row of data. */
    Optional<RowKind> rowKind(String firstText);

    /** The field that a label above a table names: country, time_period, unit, revision or stated_date. */
    Optional<String> label(String text);

    /** The revision that a text states, if it says nothing else: 2 for "Rev. 2". */
    default Optional<String> revision(String text) {
        return Optional.empty();
    }

    /** The revisions that a file name states. */
    default Set<String> revisionsWithin(String fileName) {
        return Set.of();
    }

    /** The unit that is spelled so. */
    Optional<String> unit(String text);

    /** The unit of mass that is spelled so, which a title may name without brackets. */
    default Optional<String> massUnit(String text) {
        return unit(text);
    }

    /** The ISO 3166 alpha-3 code of the country that is spelled so. */
    Optional<String> country(String text);

    /** Whether a substance or blend is spelled so. */
    boolean isSubstance(String text);
}
