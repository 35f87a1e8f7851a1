package org.phaseout.intake;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lay in the inbox at one moment. */
public final class Look {

    private final Map<Path, Seen> files;

    Look(Map<Path, Seen> files) {
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** By path, in the order they are to be taken. */
    Map<Path, Seen> files() {
        return files;
    }

    /** @param why what speaks against taking it at any time, such as being a link; null for a regular file */
    record Seen(Stamp stamp, NotTaken.@Nullable Why why) {}
}
