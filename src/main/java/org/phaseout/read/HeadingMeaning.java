package org.phaseout.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.TablePlan.SpreadValue;

/**
 * What a form makes of one heading.
 *
 * @param fields the field it gives; several if it may be any of them; none if it gives no field
 * @param unit unit found in it
 * @param whole whether all of its stacked parts were needed to know
 * @param known whether it is explained: read, not part of the form, or skipped with a reason
 * @param mixed letters of another script than the rest of their word, without which it means nothing that is known; else
 *     empty
 */
record HeadingMeaning(
        Heading heading,
        List<String> fields,
        @Nullable SpreadValue spread,
        @Nullable String unit,
        boolean whole,
        boolean known,
        String why,
        String mixed) {

    /** A heading whose words are each of one script. */
    HeadingMeaning(
            Heading heading,
            List<String> fields,
            @Nullable SpreadValue spread,
            @Nullable String unit,
            boolean whole,
            boolean known,
            String why) {
        this(heading, fields, spread, unit, whole, known, why, "");
    }

    boolean isRead() {
        return spread != null || fields.size() == 1;
    }

    boolean isAmbiguous() {
        return fields.size() > 1;
    }

    /** Whether it only looks like a heading that is known, for letters of another script stand in its words. */
    boolean isLookAlike() {
        return !mixed.isEmpty();
    }

    /** Whether only people can say what it means. */
    boolean isOpen() {
        return isAmbiguous() || !known || isLookAlike();
    }

    /** People refused it. */
    HeadingMeaning refused() {
        return new HeadingMeaning(heading, List.of(), null, unit, whole, false, "a person refused it");
    }

    HeadingMeaning unread(String reason) {
        return new HeadingMeaning(heading, List.of(), null, unit, whole, true, reason);
    }

    TablePlan.ColumnPlan column(String join) {
        return new TablePlan.ColumnPlan(
                heading.column(), heading.joined(join), fields.size() == 1 ? fields.get(0) : null, spread, unit, why);
    }
}
