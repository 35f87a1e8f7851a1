package org.phaseout.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways to write one text over a column, the likeliest first. */
final class Spellings {

    /** Marks what must be filled in; reading takes no notice of it. */
    static final String REQUIRED = " *";

    private Spellings() {}

    /** The text with a capital letter, then as it stands. */
    static Stream<String> cased(String text) {
        int first = text.codePointAt(0);
        boolean plain = text.chars().skip(1).noneMatch(Character::isUpperCase);
        String capital = new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(text.substring(Character.charCount(first)))
                .toString();
        return plain ? Stream.of(capital, text).distinct() : Stream.of(text);
    }

    /** The parts of a heading that is stacked over several rows; one part where the form has but one row. */
    static List<String> parts(String text, String join, int rows) {
        List<String> parts = new ArrayList<>(List.of(text.split(Pattern.quote(join))));
        boolean stacked = rows > 1 && parts.size() == 2 && parts.stream().noneMatch(String::isBlank);
        return stacked ? parts.stream().map(String::strip).toList() : List.of(text);
    }

    /** The parts with the mark of what is required and the unit behind the last of them. */
    static List<String> finished(List<String> parts, boolean required, String unit) {
        List<String> finished = new ArrayList<>(parts);
        String last = finished.get(finished.size() - 1) + (required ? REQUIRED : "");
        finished.set(finished.size() - 1, unit.isEmpty() ? last : last + " (" + unit + ")");
        return List.copyOf(finished);
    }

    /** A pattern of sheet names or headings as a text that it fits; empty if a part in the middle is open. */
    static String literal(String pattern) {
        String text = pattern.replaceAll("^[*\\s]+|[*\\s]+$", "");
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 ? "" : text;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
