package org.phaseout.ops;

import java.io.IOException;
import java.util.Map;

/** Writes down what is done. */
interface Journal {

    /** For a rehearsal, which leaves no trace. */
    Journal NONE = new Journal() {
        @Override
        public void add(String what, Map<String, String> details) {
            // nothing is done that anybody would ask for
        }

        @Override
        public void finished(RunReport report) {
            // nor is this a run that anybody would ask for
        }
    };

    /** @param what dotted verb, such as file.received */
    void add(String what, Map<String, String> details) throws IOException;

    /** A run is done. */
    void finished(RunReport report) throws IOException;
}
