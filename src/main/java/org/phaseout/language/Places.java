package org.phaseout.language;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The places in a sentence that something is filled into: {@code {0}} or {@code {name}}. */
public final class Places {

    private Places() {}

    /** Names of the places of a text. */
    public static SortedSet<String> of(String text) {
        SortedSet<String> places = new TreeSet<>();
        fill(text, place -> {
            places.add(place);
            return "";
        });
        return places;
    }

    /**
     * Fills the places in one pass, so that what is filled in is never itself taken for a place.
     *
     * @param filling gives what comes into a place; null to leave the place as it is
     */
    static String fill(String text, Function<String, @Nullable String> filling) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
            String place = end < 0 ? "" : text.substring(at + 1, end);
            String value = isPlace(place) ? filling.apply(place) : null;
            if (value == null) {
                filled.append(text.charAt(at++));
            } else {
                filled.append(value);
                at = end + 1;
            }
        }
        return filled.toString();
    }

    private static boolean isPlace(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    }
}
