package org.phaseout.reference;

import java.util.Locale;

/** What a name that no list knows is a name of. */
public enum NameKind {
    COUNTRY,
    SUBSTANCE,
    UNIT,
    /** An entry of a code list of an inventory. */
    CODE,
    /** A heading of a table. */
    HEADING;

    /** As files and tables name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
