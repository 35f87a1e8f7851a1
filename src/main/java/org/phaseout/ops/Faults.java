package org.phaseout.ops;

/** Faults of ours or of the machine, in one line; the log has the rest. */
public final class Faults {

    private Faults() {}

    /** What lies at the bottom of a failure, as a sentence. */
    public static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String line = message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }
}
