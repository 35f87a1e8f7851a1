package org.phaseout.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its own age.
 *
 * @param revision number or letter of the revision, such as 2, 1.10 or B; null if none is stated
 * @param date day it was made or sent; null if none is stated
 */
public record Stated(@Nullable String revision, @Nullable LocalDate date) {

    /** A file that says nothing of its age. */
    public static final Stated NOTHING = new Stated(null, null);

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");

    /** Whether both state a revision and this one's is lower; if not both do, whether both state a date and this is earlier. */
    public boolean isOlderThan(Stated other) {
        if (revision != null && other.revision != null) {
            return compare(revision, other.revision) < 0;
        }
        return date != null && other.date != null && date.isBefore(other.date);
    }

    private static int compare(String a, String b) {
        if (!NUMBER.matcher(a).matches() || !NUMBER.matcher(b).matches()) {
            return Comparator.<String>naturalOrder().compare(a, b);
        }
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = new java.math.BigInteger(i < left.length ? left[i] : "0")
                    .compareTo(new java.math.BigInteger(i < right.length ? right[i] : "0"));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
