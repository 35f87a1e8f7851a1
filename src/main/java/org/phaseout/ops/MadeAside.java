package org.phaseout.ops;

import java.io.IOException;

/** A database that is made anew while the one at hand stands, and then takes its place in one step. */
interface MadeAside extends AutoCloseable {

    /** The database to fill; empty, whatever an earlier attempt left there. */
    Database begin() throws IOException;

    /** Puts it in the place of the one at hand, which is kept beside it. Nobody has either of them open. */
    void takePlace() throws IOException;

    /** Lets others at the one at hand. */
    @Override
    void close();
}
