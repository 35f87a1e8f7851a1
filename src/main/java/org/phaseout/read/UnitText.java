package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading's text and the unit at its end: "Import (kg)", "Quantity, t", "Amount in metric tonnes".
 *
 * @param text as typed
 * @param base without the unit
 * @param unit as typed; null if there is none
 * @param sure whether brackets or a comma set the unit off; else the base must be a known heading before it counts
 */
record UnitText(String text, String base, @Nullable String unit, boolean sure) {

    private static final int MOST_WORDS = 4;

    static UnitText of(String typed, ReadingWords words) {
        String text = typed.strip();
        UnitText bracketed = bracketed(text, words);
        if (bracketed != null) {
            return bracketed;
        }
        if (words.unit(text).isPresent()) {
            return new UnitText(text, "", text, true);
        }
        int comma = Math.max(text.lastIndexOf(','), text.lastIndexOf(':'));
        if (comma > 0 && words.unit(tail(text, comma + 1)).isPresent()) {
            return new UnitText(text, text.substring(0, comma).strip(), tail(text, comma + 1), true);
        }
        UnitText trailing = trailing(text, words);
        return trailing != null ? trailing : new UnitText(text, text, null, true);
    }

    /** The texts of stacked headings as one; what stands in two rows below each other counts once. */
    static String join(List<UnitText> parts, boolean withoutUnit, String join) {
        List<String> texts = new ArrayList<>();
        for (UnitText part : parts) {
            String text = withoutUnit ? part.base() : part.text();
            if (!text.isEmpty()
                    && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text))) {
                texts.add(text);
            }
        }
        return String.join(join, texts);
    }

    private static @Nullable UnitText bracketed(String text, ReadingWords words) {
        if (text.isEmpty() || ")]}".indexOf(text.charAt(text.length() - 1)) < 0) {
            return null;
        }
        int open = Math.max(text.lastIndexOf('('), Math.max(text.lastIndexOf('['), text.lastIndexOf('{')));
        if (open < 0) {
            return null;
        }
        String inner = tail(text.substring(0, text.length() - 1), open + 1);
        return words.unit(inner).isPresent()
                ? new UnitText(text, text.substring(0, open).strip(), inner, true)
                : null;
    }

    private static @Nullable UnitText trailing(String text, ReadingWords words) {
        int cut = text.length();
        for (int count = 0; count < MOST_WORDS; count++) {
            cut = text.lastIndexOf(' ', cut - 1);
            if (cut <= 0) {
                return null;
            }
            String last = tail(text, cut + 1);
            if (words.unit(last).isPresent()) {
                String base = text.substring(0, cut).strip();
                return new UnitText(
                        text, base.endsWith(" in") ? base.substring(0, base.length() - 3) : base, last, false);
            }
        }
        return null;
    }

    private static String tail(String text, int from) {
        String tail = text.substring(from).strip();
        return tail.startsWith("in ") ? tail.substring(3).strip() : tail;
    }
}
