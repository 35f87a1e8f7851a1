package org.phaseout.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** Measures what one or two of the goals are about. */
interface Case {
    void measure(Bench bench) throws IOException, InterruptedException, SQLException;
}
