package org.phaseout.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a table's figures in the report of a run, and which areas in it need a person.
 *
 * @param figure column that is drawn; added up over the dimensions of the table, if it has any
 * @param limit column, or a figure, that is not to be exceeded; null if there is none
 * @param goal column, or a figure, that is to be reached; null if there is none
 * @param by kinds of area in the order they are drawn: country, region, party_group, world
 * @param marks what single years mean, by year; the picture reaches to the last of them
 * @param status column that says how an area stands; null if there is none
 * @param attention statuses of the newest figure that need a person
 * @param says what is said of such areas, after their number: "above the limit"
 * @param todo what a person can do about one
 */
public record Chart(
        String title,
        Kind kind,
        String figure,
        @Nullable String limit,
        @Nullable String goal,
        List<String> by,
        Map<Integer, String> marks,
        @Nullable String status,
        List<String> attention,
        String says,
        String todo) {

    /** How figures are drawn. */
    public enum Kind {
        /** Over the years, a small picture for each area. */
        LINES,
        /** The newest of each area, one below the other. */
        BARS
    }

    /** What the figure is held against: the limit or the goal; null if neither is given. */
    public @Nullable String measure() {
        return limit == null ? goal : limit;
    }
}
