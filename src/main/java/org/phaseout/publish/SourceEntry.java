package org.phaseout.publish;

import java.util.Comparator;

/**
 * A file that was received, and what became of it.
 *
 * @param file name as it was received
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param bytes size
 * @param inventory code of the inventory it reports to; empty if that was not recognised
 * @param sections what it covers, for readers: form, country, year
 * @param state what became of it, such as ACCEPTED or RETURNED
 * @param definitions SHA-256 of the definitions and reference tables that it was read with
 */
public record SourceEntry(
        String file,
        String sha256,
        long bytes,
        String inventory,
        String sections,
        String state,
        String definitions,
        RowCounts rows) {

    static final Comparator<SourceEntry> ORDER = Comparator.comparing(SourceEntry::inventory)
            .thenComparing(SourceEntry::file)
            .thenComparing(SourceEntry::sha256)
            .thenComparing(SourceEntry::state)
            .thenComparing(SourceEntry::sections);

    /** What became of the file's rows. */
    public record RowCounts(long read, long accepted, long rejected, long ignored) {}
}
