package org.phaseout.disk;

import java.time.LocalDateTime;

/** The one time that all entries of zip files bear, so that the same content gives the same bytes at any hour. */
public final class FixedTime {

    /** A local time is written as it is; the zone of the machine does not come into it. */
    public static final LocalDateTime OF_ENTRIES = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FixedTime() {}
}
