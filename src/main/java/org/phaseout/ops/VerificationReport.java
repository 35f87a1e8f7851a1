package org.phaseout.ops;

import java.util.List;
import org.phaseout.model.Finding;

/**
 * What verify looked at and found.
 *
 * @param tables number of tables read
 * @param rows number of rows read
 * @param submissions number of submissions whose rows were held against their seals
 * @param archivedFiles number of files in the archive
 * @param publishedFiles number of files of the latest edition
 */
public record VerificationReport(
        int tables, long rows, int submissions, int archivedFiles, int publishedFiles, List<Finding> findings) {

    /** Whether something is damaged. */
    public boolean damaged() {
        return findings.stream().anyMatch(Finding::damage);
    }
}
