package org.phaseout.publish;

/**
 * A file of an edition.
 *
 * @param rows rows of data in it; 0 for one that is no table
 */
record OutputFile(String name, String sha256, long bytes, long rows) {}
