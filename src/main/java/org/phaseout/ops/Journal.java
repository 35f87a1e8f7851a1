package org.phaseout.ops;

import java.io.IOException;
import java.util.Map;
import org.phaseout.store.Runs.Run;

/** Writes down what is done. */
interface Journal {

    /** For a rehearsal, which leaves no trace. */
    Journal NONE = new Journal() {
        @Override
        public void add(String what, Map<String, String> details) {
            // nothing is done that anybody would ask for
        }

        @Override
        public long lastRun() {
            return 0;
        }

        @Override
        public void started(Run run) {
            // nor does it begin
        }

        @Override
        public void finished(RunReport report) {
            // nor is this a run that anybody would ask for
        }
    };

    /** @param what dotted verb, such as file.received */
    void add(String what, Map<String, String> details) throws IOException;

    /** The highest number that a run has had, as far as it was written down. */
    long lastRun() throws IOException;

    /** A run begins. */
    void started(Run run) throws IOException;

    /** A run is done. */
    void finished(RunReport report) throws IOException;
}
