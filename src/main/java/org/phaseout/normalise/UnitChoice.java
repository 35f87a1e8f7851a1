package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;

/**
 * Where the unit of a figure stands, in the order in which the places count.
 *
 * @param column text of the row's unit column
 * @param heading unit in the heading
 * @param title unit in the title block
 */
record UnitChoice(
        @Nullable String column,
        @Nullable String heading,
        @Nullable String title) {

    static final UnitChoice NONE = new UnitChoice(null, null, null);

    /** A text that names a unit, and where it stood. */
    record Stated(String text, Place place) {
        /** The place, for people. */
        enum Place {
            PERCENT_SIGN("the percent sign"),
            COLUMN("the unit column"),
            HEADING("the heading"),
            TITLE("the title block"),
            DEFINITION("the definition, as the file states none");

            final String words;

            Place(String words) {
                this.words = words;
            }
        }
    }

    @Nullable
    Stated first() {
        if (column != null) {
            return new Stated(column, Stated.Place.COLUMN);
        }
        if (heading != null) {
            return new Stated(heading, Stated.Place.HEADING);
        }
        return title == null ? null : new Stated(title, Stated.Place.TITLE);
    }

    /** The choice without its first place, for figures that a unit elsewhere is not about. */
    UnitChoice next() {
        return column != null
                ? new UnitChoice(null, heading, title)
                : new UnitChoice(null, null, heading == null ? null : title);
    }

    /** The unit that the definition gives to a figure which states none. */
    static @Nullable Stated byDefinition(Field field) {
        String text = field.reportedIn() == null ? field.unit() : field.reportedIn();
        return text == null ? null : new Stated(text, Stated.Place.DEFINITION);
    }
}
