package org.phaseout.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Observation;

/**
 * The values of some fields of a record as one number: the same for values that SQL takes for the same, in whatever case
 * they are written. It may be the same for others too, which costs a select and nothing else.
 */
final class Fingerprint {

    private static final int STORED_DIGITS = 15;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Offset and prime of the hash FNV-1a. */
    private static final long START = 0xCBF29CE484222325L;

    private static final long STEP = 0x100000001B3L;

    private Fingerprint() {}

    static long of(Observation record, List<String> fields) {
        long hash = fields.size();
        for (String field : fields) {
            hash = mixed(hash * PRIME + of(record.value(field)));
        }
        return hash;
    }

    private static long of(@Nullable Object value) {
        if (value == null || "".equals(value)) {
            return 0;
        }
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof BigDecimal figure) {
            BigDecimal stored =
                    figure.scale() > STORED_DIGITS ? figure.setScale(STORED_DIGITS, RoundingMode.HALF_UP) : figure;
            BigDecimal bare = stored.stripTrailingZeros();
            return bare.unscaledValue().longValue() * PRIME + bare.scale();
        }
        return of(value.toString());
    }

    private static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > 'z') {
                return folded(text);
            }
            hash = (hash ^ (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)) * STEP;
        }
        return mixed(hash);
    }

    private static long folded(String text) {
        long hash = START;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            hash = (hash ^ lower.charAt(i)) * STEP;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
