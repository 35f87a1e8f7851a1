package org.phaseout.ops;

import java.util.Locale;

/** What a run is for. */
enum Kind {
    NIGHTLY,
    RERUN,
    WITHDRAW,
    ABANDON,
    /** Into an empty store, from the archive: it publishes all or nothing. */
    REBUILD,
    /** To see what would become of files; nothing of it is kept. */
    VALIDATE;

    /** Whether such a run reads what people answered in the workbook of questions. */
    boolean takesAnswers() {
        return this == NIGHTLY || this == RERUN;
    }

    /** Whether such a run writes the workbook of questions. */
    boolean asks() {
        return this != REBUILD && this != VALIDATE;
    }

    /** As status and reports name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Command that mends what failed in such a run. */
    String mend() {
        return this == REBUILD ? "phaseout rebuild" : "phaseout rerun --failed";
    }

    /** Command that goes on with such a run after it was stopped. */
    String goOn() {
        return this == REBUILD ? "phaseout rebuild" : "phaseout run";
    }
}
