package org.phaseout.intake;

import java.nio.file.Path;

/**
 * A file that a run has taken from the inbox.
 *
 * @param number order in which files were taken, over all runs
 * @param file where it stands now, in processing
 * @param sha256 SHA-256 of its bytes, lower-case hex: its identity
 * @param bytes its size
 * @param place path within the inbox that it was taken from, with slashes; its folders are hints only
 */
public record Claimed(long number, Path file, String sha256, long bytes, String place) {

    /** Name as it was received. */
    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Where the place in the inbox is written down, beside the file. */
    Path note() {
        return file.resolveSibling("." + file.getFileName() + Claims.NOTE);
    }
}
