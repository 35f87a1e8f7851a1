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
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            filled.append(text, at, open);
            int end = text.indexOf('}', open);
            String place = end < 0 ? "" : text.substring(open + 1, end);
            String value = isPlace(place) ? filling.apply(place) : null;
            filled.append(value == null ? "{" : value);
            at = value == null ? open + 1 : end + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }

    private static boolean isPlace(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
