package org.phaseout.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What monitoring is told.
 *
 * @param lastSuccess end of the last run that succeeded, by job
 * @param lastCompletion end of the last run, by job and outcome
 * @param runs how long the last run took, by job
 * @param steps how long each step of the last run took, all files together, by job and step
 * @param files files of the last run by state: accepted, partial, returned, rejected, duplicate, waiting
 * @param cells cells of all files kept
 * @param issues issues of files that were not replaced or withdrawn, by severity and inventory
 * @param current submissions that count, by inventory
 * @param overdue countries that were to report for the newest year and did not, by inventory
 * @param unmatched names that no list knows and nobody has answered, by kind: area, substance, unit, code, header
 * @param software version of the program
 * @param definitions hash of the definitions
 */
public record Figures(
        Map<String, Instant> lastSuccess,
        Map<Pair, Instant> lastCompletion,
        Map<String, Duration> runs,
        Map<Pair, Duration> steps,
        Map<String, Long> files,
        Cells cells,
        Map<Pair, Long> issues,
        Map<String, Long> current,
        Map<String, Long> overdue,
        Map<String, Long> unmatched,
        String software,
        String definitions) {

    /** Values of two labels, in the order of the metric's. */
    public record Pair(String first, String second) {}

    /** Cells read are those used and those explained. */
    public record Cells(long read, long used, long explained) {}
}
