package org.phaseout.cli;

import java.util.Locale;

/** A name and a bar, so short that what follows them fits on a line of 80 characters. */
final class Bar {

    private static final int NAME = 24;
    private static final int WIDTH = 10;

    private Bar() {}

    /** @param share from 0 to 1 */
    static String of(String what, double share) {
        int filled = (int) Math.min(WIDTH, Math.max(0, share * WIDTH));
        return String.format(Locale.ROOT, "%-" + NAME + "s ", end(what, NAME))
                + "█".repeat(filled)
                + "░".repeat(WIDTH - filled);
    }

    /** The end of a long name tells more than its beginning. */
    static String end(String name, int most) {
        return name.length() <= most ? name : "…" + name.substring(name.length() - most + 1);
    }
}
