package org.phaseout.batch;

import org.jspecify.annotations.Nullable;

/** Version of the program, as its jar states it. */
public final class Software {

    private Software() {}

    public static String version() {
        @Nullable String version = Software.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }
}
