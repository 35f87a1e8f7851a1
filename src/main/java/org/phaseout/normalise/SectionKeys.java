package org.phaseout.normalise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of the sections that the rows of one table belong to. Rows that follow each other share one mostly. */
final class SectionKeys {

    private final String[] fields;
    private final @Nullable Object[] last;
    private Map<String, String> key = Map.of();

    SectionKeys(List<String> fields) {
        this.fields = fields.toArray(new String[0]);
        this.last = new @Nullable Object[fields.size()];
    }

    /**
     * The values of the fields that make the key, as far as they are known, as text.
     *
     * @param first draft of the row's first record, which may know what the row's own does not
     */
    Map<String, String> of(RowDraft row, RowDraft first) {
        boolean same = true;
        for (int i = 0; i < fields.length; i++) {
            Object own = row.value(fields[i]);
            Object value = own == null ? first.value(fields[i]) : own;
            same &= value == null ? last[i] == null : value.equals(last[i]);
            last[i] = value;
        }
        if (!same) {
            key = key();
        }
        return key;
    }

    private Map<String, String> key() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            Object value = last[i];
            if (value != null) {
                values.put(fields[i], value.toString());
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
