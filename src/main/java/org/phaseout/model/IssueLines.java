package org.phaseout.model;

/**
 * What the issues of one file come to as lines of the published list, without the name of the edition in them.
 *
 * @param lines how many there are; a line may hold line feeds, in quotation marks
 * @param sha256 SHA-256 of them one after the other, lower-case hex
 */
public record IssueLines(long lines, String sha256) {}
