package org.phaseout.reply;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fill of a cell in a few words, such as {@code solid;rgb=FFD9E1F2;indexed=64}, so that a marked cell can get it back.
 *
 * @param words kind, colour of the pattern and colour behind it
 */
record Fill(String words) {

    static final Fill NONE = new Fill("none;;");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]*;[A-Za-z0-9.,=+-]*;[A-Za-z0-9.,=+-]*");

    /** A fill as its element tells it; null for one that words cannot tell, such as a gradient. */
    static @Nullable Fill of(Markup in) throws IOException {
        if (in.kind() == Markup.Kind.EMPTY) {
            return NONE;
        }
        int top = in.depth();
        String pattern = "none";
        String fore = "";
        String back = "";
        boolean known = false;
        while (in.next() && in.depth() > top) {
            if (in.begins()) {
                switch (in.tag().local()) {
                    case "patternFill" -> {
                        known = true;
                        String type = in.tag().get("patternType");
                        pattern = type == null ? "none" : type;
                    }
                    case "fgColor" -> fore = colour(in.tag());
                    case "bgColor" -> back = colour(in.tag());
                    default -> {}
                }
            }
        }
        String words = pattern.equals("none") ? NONE.words() : pattern + ";" + fore + ";" + back;
        return known && PLAIN.matcher(words).matches() && words.length() < 200 ? new Fill(words) : null;
    }

    private static String colour(Tag tag) {
        StringBuilder words = new StringBuilder();
        for (String name : new String[] {"auto", "indexed", "rgb", "theme", "tint"}) {
            String value = tag.get(name);
            if (value != null) {
                words.append(words.isEmpty() ? "" : ",")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return words.toString();
    }

    static @Nullable Fill ofWords(String words) {
        return PLAIN.matcher(words).matches() ? new Fill(words) : null;
    }

    static Fill solid(int rgb) {
        return new Fill("solid;rgb=FF" + MarkColour.hex(rgb) + ";indexed=64");
    }

    /** The colour, if the cell is filled with one that is told in red, green and blue; -1 if not. */
    int rgb() {
        int at = words.startsWith("solid;rgb=") ? "solid;rgb=".length() : -1;
        int end = at < 0 ? -1 : words.indexOf(';', at);
        if (end - at != 8) {
            return -1;
        }
        try {
            return Integer.parseInt(words.substring(at + 2, end), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    String xml(String prefix) {
        String[] parts = words.split(";", -1);
        String colours = colour(prefix + "fgColor", parts[1]) + colour(prefix + "bgColor", parts[2]);
        String pattern = prefix + "patternFill";
        String filled = colours.isEmpty()
                ? "<%s patternType=\"%s\"/>".formatted(pattern, parts[0])
                : "<%s patternType=\"%s\">%s</%s>".formatted(pattern, parts[0], colours, pattern);
        return "<%sfill>%s</%sfill>".formatted(prefix, filled, prefix);
    }

    private static String colour(String name, String words) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder tag = new StringBuilder("<").append(name);
        for (String part : words.split(",", -1)) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                tag.append(' ')
                        .append(part, 0, equal)
                        .append("=\"")
                        .append(part.substring(equal + 1))
                        .append('"');
            }
        }
        return tag.append("/>").toString();
    }
}
