package org.phaseout.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes what stands beside the files of an edition for people to read. It tells of the edition before as well, which is
 * no input, so it is no part of what names an edition and what is compared.
 */
@FunctionalInterface
public interface Companion {

    /** Name of the file in the folder of the edition. */
    String NAME = "report.html";

    /** Writes none. */
    Companion NONE = (out, since) -> {};

    /** @param since what was published before */
    void write(OutputStream out, Since since) throws IOException;
}
