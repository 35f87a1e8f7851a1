package org.phaseout.backup;

import java.util.List;

/**
 * What a backup did.
 *
 * @param copied number of files that were new
 * @param there number of files that were there already, with the same bytes
 * @param bytes bytes copied
 * @param damaged files that were left out because they are damaged, each with what is wrong, for operators
 */
public record BackupReport(String folder, int copied, int there, long bytes, List<String> damaged) {}
