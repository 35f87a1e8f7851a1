package org.phaseout.ops;

/**
 * How far reading has come.
 *
 * @param file file at hand
 * @param done files that are read
 * @param of how many there are
 * @param rows rows read, over all files
 * @param share part of the bytes that are read, from 0 to 1; 0 while it is not known
 */
public record Reading(String file, int done, int of, long rows, double share) {}
