package org.phaseout.publish;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.Issue;
import org.phaseout.model.IssueLines;

/**
 * A file with its issues, as they are to be listed.
 *
 * @param file name as it was received
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param issues in the order of the file; asked for only where the lines of an earlier edition will not do
 * @param known what these issues came to when they were listed before; null if they never were
 */
public record ListedFile(
        String file,
        String sha256,
        Rows<Issue> issues,
        @Nullable IssueLines known) {}
