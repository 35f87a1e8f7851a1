package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.reference.Memory;

/** A value of a reference table, remembered since rows repeat what they look up. */
final class LookupTerm implements Term {

    private final Term searched;
    private final Memory<Optional<Object>> answers;

    LookupTerm(ReferenceLookup tables, String table, String key, Term searched, String column) {
        this.searched = searched;
        this.answers = new Memory<>(text -> Optional.ofNullable(tables.lookup(table, key, text, column)));
    }

    @Override
    public @Nullable Object value(FieldRow row) {
        Object value = searched.value(row);
        if (value == null) {
            return null;
        }
        return answers.of(value instanceof BigDecimal figure ? Exact.text(figure) : value.toString())
                .orElse(null);
    }
}
