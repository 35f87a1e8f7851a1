package org.phaseout.backup;

/**
 * A file of a backup.
 *
 * @param path path below the backup, with slashes on every system
 */
record BackupFile(String path, String sha256, long bytes) {}
