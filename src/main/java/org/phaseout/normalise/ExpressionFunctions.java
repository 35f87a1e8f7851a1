package org.phaseout.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that expressions may call; public only because the expression engine calls them by reflection. */
public final class ExpressionFunctions {

    private final ReferenceLookup tables;

    ExpressionFunctions(ReferenceLookup tables) {
        this.tables = tables;
    }

    public boolean given(@Nullable Object field) {
        return field != null;
    }

    public boolean missing(@Nullable Object field) {
        return field == null;
    }

    public @Nullable Object lookup(String table, String key, @Nullable Object value, String column) {
        if (value == null) {
            return null;
        }
        String text = value instanceof BigDecimal figure ? Exact.text(figure) : value.toString();
        return tables.lookup(table, key, text, column);
    }

    public @Nullable Object min(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : ExactArithmetic.decimal(left).min(ExactArithmetic.decimal(right));
    }

    public @Nullable Object max(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : ExactArithmetic.decimal(left).max(ExactArithmetic.decimal(right));
    }

    public @Nullable Object abs(@Nullable Object figure) {
        return figure == null ? null : ExactArithmetic.decimal(figure).abs();
    }

    /** Rounded half up, away from zero for negative figures. */
    public @Nullable Object round(@Nullable Object figure, Object decimals) {
        int places = ExactArithmetic.decimal(decimals).intValueExact();
        return figure == null ? null : ExactArithmetic.decimal(figure).setScale(places, RoundingMode.HALF_UP);
    }

    public @Nullable Object lower(@Nullable Object text) {
        return text == null ? null : text.toString().toLowerCase(Locale.ROOT);
    }

    public @Nullable Object upper(@Nullable Object text) {
        return text == null ? null : text.toString().toUpperCase(Locale.ROOT);
    }

    /** The text without the letters that the second text names. */
    public @Nullable Object without(@Nullable Object text, String letters) {
        return translate(text, letters, "");
    }

    /** The text with each letter that stands in the second text changed to the one in the same place of the third, or left out. */
    public @Nullable Object translate(@Nullable Object text, String from, String to) {
        if (text == null) {
            return null;
        }
        StringBuilder changed = new StringBuilder();
        text.toString().chars().forEach(letter -> {
            int place = from.indexOf(letter);
            if (place < 0) {
                changed.append((char) letter);
            } else if (place < to.length()) {
                changed.append(to.charAt(place));
            }
        });
        return changed.toString();
    }

    /** The year of a date. */
    public @Nullable Object year(@Nullable Object date) {
        return date instanceof LocalDate day ? BigDecimal.valueOf(day.getYear()) : null;
    }
}
