package org.phaseout.ops;

/** Whether what is done is written down. */
enum Recording {
    ON,
    /** A rehearsal, over a database that goes afterwards. */
    OFF
}
