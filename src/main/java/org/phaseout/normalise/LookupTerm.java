package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A value of a reference table. Remembers what it has looked up, since rows repeat it; bounded. */
final class LookupTerm implements Term {

    private static final int MOST = 10_000;
    private static final Object NOTHING = new Object();

    private final ReferenceLookup tables;
    private final String table;
    private final String key;
    private final Term searched;
    private final String column;
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    LookupTerm(ReferenceLookup tables, String table, String key, Term searched, String column) {
        this.tables = tables;
        this.table = table;
        this.key = key;
        this.searched = searched;
        this.column = column;
    }

    @Override
    public @Nullable Object value(FieldRow row) {
        Object value = searched.value(row);
        if (value == null) {
            return null;
        }
        String text = value instanceof BigDecimal figure ? Exact.text(figure) : value.toString();
        Object found = known.get(text);
        if (found == null) {
            found = find(text);
        }
        return found == NOTHING ? null : found;
    }

    private Object find(String text) {
        Object answer = tables.lookup(table, key, text, column);
        Object found = answer == null ? NOTHING : answer;
        if (known.size() < MOST) {
            known.put(text, found);
        }
        return found;
    }
}
