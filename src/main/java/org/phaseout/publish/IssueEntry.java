package org.phaseout.publish;

import org.phaseout.model.Issue;

/**
 * An issue and the file it is about.
 *
 * @param file name of the file as it was received
 * @param sha256 SHA-256 of its bytes, lower-case hex
 */
public record IssueEntry(String file, String sha256, Issue issue) {}
