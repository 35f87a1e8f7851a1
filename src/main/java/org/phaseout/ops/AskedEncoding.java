package org.phaseout.ops;

import java.nio.charset.Charset;
import java.util.Optional;
import org.phaseout.batch.Jobs;

/**
 * An encoding of text files that somebody asks for to try it out. No run that keeps anything takes one: what it read would
 * not be read so again from the archive.
 */
record AskedEncoding(Optional<Charset> charset) {

    static final AskedEncoding NONE = new AskedEncoding(Optional.empty());

    Jobs in(Jobs jobs) {
        return jobs.readIn(charset);
    }
}
