package org.phaseout.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that verify found, in words for operators.
 *
 * @param place table or file that it is about
 * @param file name of the submission's file, if it is about one
 * @param sha256 SHA-256 of that file
 * @param what what was found
 * @param mend command or deed that mends it
 * @param damage whether something is damaged; else it is only worth knowing
 */
public record Finding(
        String place, @Nullable String file, @Nullable String sha256, String what, String mend, boolean damage) {

    /** What mends the database: it is a cache of the archive. */
    public static final String REBUILD = "phaseout rebuild";

    public static Finding inTable(String table, String what) {
        return new Finding(table, null, null, what, REBUILD, true);
    }
}
