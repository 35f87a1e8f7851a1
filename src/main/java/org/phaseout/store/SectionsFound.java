package org.phaseout.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Observation;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.SectionKey;

/** The sections that the records of one submission belong to; one that is met for the first time is added. */
final class SectionsFound {

    private final RecordTables tables;
    private final Sections sections;
    private final long submissionId;
    private final Map<SectionKey, Long> ids;

    /** The record before: most follow one of the same section. */
    private @Nullable Object[] lastKey = new @Nullable Object[0];

    private long last;

    SectionsFound(RecordTables tables, Sections sections, long submissionId) {
        this.tables = tables;
        this.sections = sections;
        this.submissionId = submissionId;
        this.ids = sections.ids(submissionId);
    }

    Long of(Reading reading, Observation observation) {
        @Nullable Object[] key = key(reading, observation);
        if (!Arrays.equals(key, lastKey)) {
            last = id(tables.keyOf(reading, observation));
            lastKey = key;
        }
        return last;
    }

    private @Nullable Object[] key(Reading reading, Observation observation) {
        List<String> fields = tables.sectionFields(reading.inventory(), reading.form());
        @Nullable Object[] key = new @Nullable Object[fields.size() + 2];
        for (int i = 0; i < fields.size(); i++) {
            key[i] = observation.value(fields.get(i));
        }
        key[fields.size()] = reading.inventory();
        key[fields.size() + 1] = reading.form();
        return key;
    }

    /** The section of a row that is rejected; null if it does not say which. */
    @Nullable
    Long ofRefused(Reading reading) {
        SectionKey key = SectionKey.of(reading.inventory(), reading.form(), reading.key());
        return key == null ? null : id(key);
    }

    private Long id(SectionKey key) {
        return ids.computeIfAbsent(key, k -> sections.add(submissionId, k));
    }
}
