package org.phaseout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file states of itself that tells whether it is newer than another.
 *
 * @param revision number, dotted or not, such as 2 or 1.2, or a letter from A to Z; null if none is stated
 * @param date date of the file; null if none is stated
 */
public record Stated(@Nullable String revision, @Nullable LocalDate date) {

    public static final Stated NOTHING = new Stated(null, null);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,3}");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    public Stated {
        if (revision != null && !isRevision(revision)) {
            throw new IllegalArgumentException("Not a revision such as 2, 1.2 or B: '" + revision + "'");
        }
    }

    public static boolean isRevision(String text) {
        return NUMBER.matcher(text).matches() || LETTER.matcher(text).matches();
    }

    /**
     * Orders two files by their revisions; where these do not tell, by their dates.
     *
     * @return negative if the first is older, 0 if both are alike; empty if what they state cannot be compared
     */
    public static Optional<Integer> compare(Stated a, Stated b) {
        Optional<Integer> byRevision =
                a.revision == null || b.revision == null ? Optional.empty() : compareRevisions(a.revision, b.revision);
        if (byRevision.isPresent() && byRevision.get() != 0) {
            return byRevision;
        }
        return a.date == null || b.date == null ? byRevision : Optional.of(Integer.signum(a.date.compareTo(b.date)));
    }

    /** Whether both state something that shows this one to be the older; false where nothing shows it. */
    public boolean isOlderThan(Stated other) {
        return compare(this, other).filter(order -> order < 0).isPresent();
    }

    /**
     * Which of several files counts: the last to arrive of those that none of the others shows to be older.
     *
     * @param inOrderOfArrival at least one
     * @return its index; the last if each is older than another, as where revisions and dates contradict each other
     */
    public static int newest(List<Stated> inOrderOfArrival) {
        for (int i = inOrderOfArrival.size() - 1; i >= 0; i--) {
            Stated file = inOrderOfArrival.get(i);
            if (inOrderOfArrival.stream().noneMatch(file::isOlderThan)) {
                return i;
            }
        }
        return inOrderOfArrival.size() - 1;
    }

    /** Part by part as numbers, a missing part as 0; letters by the alphabet; empty for a letter and a number. */
    public static Optional<Integer> compareRevisions(String a, String b) {
        boolean letter = LETTER.matcher(a).matches();
        if (letter != LETTER.matcher(b).matches()) {
            return Optional.empty();
        }
        return Optional.of(letter ? Integer.signum(a.compareTo(b)) : compareParts(a.split("\\."), b.split("\\.")));
    }

    private static int compareParts(String[] a, String[] b) {
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Integer.compare(part(a, i), part(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int at) {
        return at < parts.length ? Integer.parseInt(parts[at]) : 0;
    }
}
