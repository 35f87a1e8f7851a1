package org.phaseout.reply;

import java.io.IOException;
import org.phaseout.model.Issue;

/** The issues of a file in the order of the file, handed over as often as they are asked for. */
public interface FoundIssues {

    /** Takes issues one by one. */
    interface Taker {
        void take(Issue issue) throws IOException;
    }

    void each(Taker taker) throws IOException;
}
