package org.phaseout.model;

import java.util.Locale;

/** How much an issue matters: an error keeps data out, a warning wants a look, an info explains. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word as published: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the word is not one of error, warning, info */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
