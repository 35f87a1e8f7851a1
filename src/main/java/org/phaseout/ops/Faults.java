package org.phaseout.ops;

import java.nio.file.InvalidPathException;

/** Faults of ours or of the machine, in one line; the log has the rest. */
public final class Faults {

    /** Java cannot open files by names that the language settings have no letters for; an empty environment has ASCII. */
    static final String LANGUAGE_SETTINGS =
            "A file name cannot be read in the language settings of this system. Start the program with LC_ALL=C.UTF-8.";

    private Faults() {}

    /** What lies at the bottom of a failure, as a sentence. */
    public static String sentence(Throwable failure) {
        String lost = UnreachableDatabase.midst(failure);
        if (lost != null) {
            return lost;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof InvalidPathException) {
            return LANGUAGE_SETTINGS;
        }
        String message = root.getMessage();
        String line = message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }
}
